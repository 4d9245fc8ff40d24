import {
  readerFake,
  shop,
  userServiceConfiguration,
} from '../__fixtures__/platforms';
import {
  component,
  GITLAB,
  sourceLocation,
  view,
  startViewBackend as start,
} from '../__testUtils__/viewBackend';

describe('the platform view of an entity', () => {
  it('is that of the service which is deployed from its repository', async () => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('users', sourceLocation('acme/services/user-service')),
    );
    const { status, body } = await backend.get(view('users'));

    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      entityRef: 'component:default/users',
      model: expect.objectContaining({ name: 'shop' }),
      service: shop.services[0],
      configuration: userServiceConfiguration,
      sources: [
        { source: 'platform-repository', status: 'ok' },
        { source: 'service-repository', status: 'ok' },
      ],
    });
  });

  it('tells nothing of other services', async () => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('users', sourceLocation('acme/services/user-service')),
    );
    const { text, body } = await backend.get(view('users'));
    expect(body.model.services).toEqual([shop.services[0]]);
    expect(body.model.previews.services).toEqual([
      { service: 'user-service', enabled: true },
    ]);
    expect(body.model.environments[0].mirrors).toEqual([
      {
        index: 0,
        domain: 'outlet.shop.example.test',
        routes: [{ path: '/user-service', serviceName: 'user-service-sv' }],
      },
    ]);
    expect(text).not.toContain('billing');
  });

  it('reads each platform once, and only its own where it is named', async () => {
    const reader = readerFake();
    const backend = await start(
      reader,
      component('derived', sourceLocation('acme/services/user-service')),
      component('user-service', { 'gitops-platform.io/platform': 'shop' }),
    );

    await backend.get(view('derived')).expect(200);
    expect(reader.read.mock.calls.map(([name]) => name)).toEqual([
      'shop',
      'games',
    ]);
    expect(reader.readService).toHaveBeenCalledTimes(1);

    reader.read.mockClear();
    await backend.get(view('user-service')).expect(200);
    expect(reader.read.mock.calls.map(([name]) => name)).toEqual(['shop']);
  });

  it('stays without the configuration of a repository that cannot be read', async () => {
    const reader = readerFake();
    reader.readService.mockRejectedValue(
      new Error('gitlab.example.test answered 404'),
    );
    const backend = await start(
      reader,
      component('user-service', { 'gitops-platform.io/platform': 'shop' }),
    );
    const { status, body } = await backend.get(view('user-service'));

    expect(status).toBe(200);
    expect(body.status).toBe('ok');
    expect(body.configuration).toBeUndefined();
    expect(body.sources[1]).toEqual({
      source: 'service-repository',
      status: 'error',
      message: 'gitlab.example.test answered 404',
      failingSince: expect.any(String),
      hint: expect.stringContaining(
        `${GITLAB}/acme/services/user-service.git exists`,
      ),
    });
  });

  it('does not need platforms that have nothing to do with it', async () => {
    const reader = readerFake();
    reader.read.mockImplementation(async name => {
      if (name === 'games') {
        throw new Error('gitlab.example.test did not answer');
      }
      return shop;
    });
    const backend = await start(
      reader,
      component('users', sourceLocation('acme/services/user-service')),
    );
    const { body } = await backend.get(view('users'));
    expect(body.status).toBe('ok');
  });
});
