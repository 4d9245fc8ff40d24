import type { Entity } from '@backstage/catalog-model';
import { games, readerFake, shop } from '../__fixtures__/platforms';
import {
  component,
  sourceLocation,
  view,
  startViewBackend as start,
} from '../__testUtils__/viewBackend';

describe('problems of an entity', () => {
  const named = (platform: string, service?: string) => ({
    'gitops-platform.io/platform': platform,
    ...(service ? { 'gitops-platform.io/service': service } : {}),
  });

  const cases: {
    what: string;
    entity: Entity;
    code: string;
    message: string;
    hint: string;
  }[] = [
    {
      what: 'a component without a repository or an annotation',
      entity: component('lonely'),
      code: 'no-platform',
      message: "'lonely'",
      hint: 'gitops-platform.io/platform',
    },
    {
      what: "a repository outside of the platforms' groups",
      entity: component('stranger', sourceLocation('elsewhere/stranger')),
      code: 'no-platform',
      message: 'gitlab.example.test/elsewhere/stranger',
      hint: 'Register the repository',
    },
    {
      what: 'an annotation with an unknown platform',
      entity: component('user-service', named('shoe')),
      code: 'unknown-platform',
      message: "'shoe'",
      hint: 'one of games, shop',
    },
    {
      what: 'a repository that nobody registered',
      entity: component('newcomer', sourceLocation('acme/services/newcomer')),
      code: 'service-not-registered',
      message: 'acme/services/newcomer',
      hint: 'core.yaml',
    },
    {
      what: "an annotation that names another platform's service",
      entity: component('lobby', named('shop', 'lobby')),
      code: 'service-not-registered',
      message: "The platform 'games' has one.",
      hint: "'games'",
    },
    {
      what: "an annotation that names another team's service",
      entity: component('curious', {
        ...named('shop', 'billing'),
        ...sourceLocation('acme/services/user-service'),
      }),
      code: 'repository-mismatch',
      message: 'acme/services/billing',
      hint: 'gitops-platform.io/service',
    },
  ];

  it.each(cases)('$what: $code', async ({ entity, code, message, hint }) => {
    const reader = readerFake();
    const backend = await start(reader, entity);
    const { status, body } = await backend.get(view(entity.metadata.name));

    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'problem',
      entityRef: `component:default/${entity.metadata.name}`,
      problem: {
        code,
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      },
      sources: [{ source: 'platform-repository', status: 'ok' }],
    });
    expect(reader.readService).not.toHaveBeenCalled();
    // Once more where the platform may have changed since it was read.
    const looks = reader.invalidate.mock.calls.length + 1;
    const read = reader.read.mock.calls.map(([name]) => name);
    expect(read.length).toBeLessThanOrEqual(new Set(read).size * looks);
  });

  it('finds a service that was merged after the platform was read', async () => {
    const reader = readerFake();
    const entity = component('newcomer', named('shop'));
    reader.invalidate.mockImplementation(() => {
      const [service] = shop.services;
      const newcomer = { ...service, name: 'newcomer' };
      reader.read.mockResolvedValue({ ...shop, services: [newcomer] });
    });
    const backend = await start(reader, entity);
    const { body } = await backend.get(view('newcomer'));
    expect(body).toMatchObject({
      status: 'ok',
      service: { name: 'newcomer' },
    });
  });

  it('names the open merge request that registers the service', async () => {
    const reader = readerFake();
    const url = 'https://gitlab.example.test/shop/-/merge_requests/7';
    reader.delivery.openRegistration.mockResolvedValue({
      iid: 7,
      url,
      branch: 'gitops-platform/register-newcomer',
    });
    const backend = await start(reader, component('newcomer', named('shop')));
    const { body } = await backend.get(view('newcomer'));
    expect(body.problem).toMatchObject({
      code: 'service-not-registered',
      mergeRequestUrl: url,
    });
    expect(reader.delivery.openRegistration).toHaveBeenCalledWith(
      'shop',
      'newcomer',
      expect.anything(),
    );
    expect(reader.invalidate).not.toHaveBeenCalled();
  });

  it('says what is missing where the git host tells of no merge request', async () => {
    const reader = readerFake();
    reader.delivery.openRegistration.mockRejectedValue(new Error('down'));
    const backend = await start(reader, component('newcomer', named('shop')));
    const { status, body } = await backend.get(view('newcomer'));
    expect(status).toBe(200);
    expect(body.problem.code).toBe('service-not-registered');
    expect(body.problem).not.toHaveProperty('mergeRequestUrl');
  });

  it.each([
    ['named by an annotation', named('shop')],
    ['of which its repository may be part', sourceLocation('acme/unknown')],
  ])('a platform %s that cannot be read', async (_what, annotations) => {
    const reader = readerFake();
    reader.read.mockImplementation(async name => {
      if (name === 'shop') {
        throw new Error('core.yaml:7: a tab cannot indent');
      }
      return games;
    });
    const backend = await start(reader, component('user-service', annotations));
    const { status, body } = await backend.get(view('user-service'));

    expect(status).toBe(200);
    expect(body.problem).toEqual({
      code: 'platform-unreadable',
      message: expect.stringContaining('core.yaml:7: a tab cannot indent'),
      hint: expect.any(String),
    });
    expect(body.sources).toEqual([
      expect.objectContaining({
        source: 'platform-repository',
        status: 'error',
      }),
    ]);
  });

  it('an entity that the catalog does not have: 404', async () => {
    const reader = readerFake();
    const backend = await start(reader);
    const { status, body } = await backend.get(view('ghost'));
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining("'component:default/ghost'"),
    });
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('a reference that is none: 400', async () => {
    const backend = await start(readerFake());
    const { status, body } = await backend.get(view('a%2Fb'));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('name: must not contain'),
    });
  });
});
