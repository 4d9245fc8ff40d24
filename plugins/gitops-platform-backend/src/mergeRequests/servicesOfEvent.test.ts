import { games, shop } from '../__fixtures__/platforms';
import { servicesOfEvent } from './servicesOfEvent';

const event = (kind: string, project: string, ref = 'refs/heads/main') => ({
  object_kind: kind,
  ref,
  project: { path_with_namespace: project, default_branch: 'main' },
});

const userService = {
  platform: 'shop',
  service: 'user-service',
  repoUrl: 'https://gitlab.example.test/acme/services/user-service.git',
};

describe('servicesOfEvent', () => {
  it.each<[string, unknown]>([
    ['a push', event('push', 'acme/services/user-service')],
    [
      'a push to the branch of a merge request',
      event('push', 'acme/services/user-service', 'refs/heads/SHOP-1-cart'),
    ],
    ['in other letters', event('push', 'Acme/Services/User-Service')],
    ['a merge request', event('merge_request', 'acme/services/user-service')],
    [
      'a push of a system hook',
      {
        ...event('', 'acme/services/user-service'),
        object_kind: undefined,
        event_name: 'push',
      },
    ],
  ])('finds the service of %s', (_title, payload) => {
    expect(servicesOfEvent([shop, games], payload)).toEqual([userService]);
  });

  it('finds every service of a repository that several share', () => {
    const [first] = shop.services;
    const shared = { ...shop, services: [first, { ...first, name: 'worker' }] };
    expect(
      servicesOfEvent([shared], event('push', 'acme/services/user-service')),
    ).toEqual([userService, { ...userService, service: 'worker' }]);
  });

  it.each<[string, unknown]>([
    ['another project', event('push', 'acme/services/other')],
    ['a project whose path ends alike', event('push', 'service')],
    ['a pipeline', event('pipeline', 'acme/services/user-service')],
    ['a tag', event('tag_push', 'acme/services/user-service')],
    ['something else', { project: 'acme/services/user-service' }],
    ['nothing', undefined],
  ])('finds none for %s', (_title, payload) => {
    expect(servicesOfEvent([shop, games], payload)).toEqual([]);
  });

  it('knows the addresses of clones by SSH', () => {
    const repoUrl = 'git@gitlab.example.test:acme/services/user-service.git';
    const [first] = shop.services;
    expect(
      servicesOfEvent(
        [{ ...shop, services: [{ ...first, repoUrl }] }],
        event('push', 'acme/services/user-service'),
      ),
    ).toEqual([{ ...userService, repoUrl }]);
  });
});
