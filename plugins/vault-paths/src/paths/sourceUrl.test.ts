import { sourceUrl } from './sourceUrl';

it.each([
  ['main', '.cicd/dev.yaml', 'main/.cicd/dev.yaml#L7'],
  ['release/2.x', 'games/.cicd/qa.yaml', 'release/2.x/games/.cicd/qa.yaml#L7'],
  ['main', 'a b/#1?.yaml', 'main/a%20b/%231%3F.yaml#L7'],
])('links to branch %s, file %s', (branch, file, expected) => {
  expect(
    sourceUrl(
      { url: 'https://gitlab.example.test/acme/shop', branch },
      { file, line: 7 },
    ),
  ).toBe(`https://gitlab.example.test/acme/shop/-/blob/${expected}`);
});
