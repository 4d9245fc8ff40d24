import { imageTags } from './imageTags';

const repoUrl = 'https://gitlab.example.test/acme/services/users.git';
const own = 'registry.example.test:5050/acme/services/users';

it.each([
  [[`${own}:v1`], ['v1']],
  [[`${own}/worker:v1`, `${own}:v1`], ['v1']],
  [['redis:7', `${own}:v2`], ['v2']],
  [[`${own}-admin:v3`, `${own}:v2`], ['v2']],
  [
    ['redis:7', 'registry.example.test:5050/other'],
    ['7', 'latest'],
  ],
  [[`${own}@sha256:abc`], ['sha256:abc']],
  [[`${own}:v1@sha256:abc`], ['v1']],
  [[], []],
])('the tags of %j are %j', (images, tags) => {
  expect(imageTags(images, repoUrl)).toEqual(tags);
});
