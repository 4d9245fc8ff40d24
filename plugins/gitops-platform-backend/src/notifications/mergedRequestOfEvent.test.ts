import { shop, games, readerFake } from '../__fixtures__/platforms';
import { mergedRequestOfEvent } from './mergedRequestOfEvent';

const known = { platforms: readerFake().list(), models: [shop, games] };

const message = (options: {
  entry?: string;
  request?: object;
  requestedBy?: string;
}) =>
  [
    'Register gifts in Acme Shop',
    '',
    `Gitops-Platform-Entry: ${options.entry ?? 'shop/register/gifts'}`,
    `Gitops-Platform-Request: ${JSON.stringify(
      options.request ?? {
        kind: 'register-service',
        service: 'gifts',
        repoUrl: 'https://gitlab.example.test/acme/services/gifts.git',
        path: '.cicd',
        syncWave: '0',
      },
    )}`,
    `Requested-By: ${options.requestedBy ?? 'user:default/anna'}`,
  ].join('\n');

const URL_OF_REQUEST = `${shop.repository.url}/-/merge_requests/8`;

const event = (
  text: string,
  options: { action?: string; project?: string; target?: string } = {},
) => ({
  object_kind: 'merge_request',
  project: {
    path_with_namespace: options.project ?? shop.repository.project,
    default_branch: 'main',
  },
  object_attributes: {
    action: options.action ?? 'merge',
    target_branch: options.target ?? 'main',
    url: URL_OF_REQUEST,
    last_commit: { message: text },
  },
});

const promotion = {
  entry: 'shop/promote/user-service_live',
  request: {
    kind: 'promote-image',
    service: 'user-service',
    from: 'qa',
    to: 'live',
  },
};

describe('mergedRequestOfEvent', () => {
  it('tells who asked for which service', () => {
    expect(mergedRequestOfEvent(known, event(message({})))).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      platform: 'shop',
      service: 'gifts',
      requester: 'user:default/anna',
      title: 'Register gifts in Acme Shop',
      link: URL_OF_REQUEST,
    });
  });

  it('gives one commit one id, and another one another', () => {
    const [first, again, other] = [
      message({}),
      message({}),
      message({ requestedBy: 'user:default/boris' }),
    ].map(text => mergedRequestOfEvent(known, event(text))!.id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('knows a change in the repository of a service, and waits for no health', () => {
    const request = mergedRequestOfEvent(
      known,
      event(message(promotion), { project: 'acme/services/user-service' }),
    );
    expect(request).toMatchObject({ platform: 'shop' });
    expect(request).not.toHaveProperty('service');
  });

  it.each<[string, unknown]>([
    [
      'a merge request that was closed',
      event(message({}), { action: 'close' }),
    ],
    [
      'a merge into another branch',
      event(message({}), { target: 'experiment' }),
    ],
    [
      'a merge into another branch of a service',
      event(message(promotion), {
        project: 'acme/services/user-service',
        target: 'experiment',
      }),
    ],
    [
      'a commit of ours in a foreign project',
      event(message({}), { project: 'others/project' }),
    ],
    [
      'a commit that names another platform',
      event(message({ entry: 'games/register/gifts' })),
    ],
    [
      'a commit whose entry is not the one it asks for',
      event(message({ entry: 'shop/register/cards' })),
    ],
    [
      'a person who is no entity',
      event(message({ requestedBy: 'Anna Example' })),
    ],
    ['a commit of people', event('Correct a typo')],
    ['a push', { ...event(message({})), object_kind: 'push' }],
    ['something else', { project: 'shop' }],
    ['nothing', undefined],
  ])('finds none in %s', (_title, payload) => {
    expect(mergedRequestOfEvent(known, payload)).toBeUndefined();
  });
});
