import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  paymentServiceView,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';

const NAMES = ['find-secrets', 'preview-address', 'service-state'];
const USER = mockCredentials.user('user:default/anna');

describe('questions of assistants', () => {
  let server: LoopbackServer;
  let registry: ReturnType<typeof actionsRegistryServiceMock>;

  beforeEach(async () => {
    server = await startLoopbackServer(json(404, { errors: [] }));
    registry = actionsRegistryServiceMock();
  });
  afterEach(() => server.stop());

  const start = (
    view: Parameters<typeof startLiveBackend>[0],
    result:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) =>
    startLiveBackend(view, {
      result,
      sources: {
        argocd: { address: server.url, token: 'argocd-token' },
        vault: {
          address: server.url,
          auth: { method: 'token', token: 's.portal' },
        },
      },
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
      ],
    });

  const ask = async (
    name: string,
    input: { entityRef: string; branch?: string },
    credentials: BackstageCredentials = USER,
  ): Promise<any> => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input,
      credentials,
    });
    return output;
  };

  it('only read', async () => {
    await start(userServiceView);
    const { actions } = await registry.list();
    expect(
      actions.map(({ name, attributes }) => [name, attributes]).sort(),
    ).toEqual(
      NAMES.map(name => [
        name,
        { readOnly: true, destructive: false, idempotent: true },
      ]),
    );
  });

  it('find the secrets with state, file and line, and are audited', async () => {
    server.answer = json(200, {
      data: {
        subkeys: { DATABASE_URL: null },
        metadata: {
          version: 3,
          created_time: '2026-02-01T10:00:00Z',
          deletion_time: '',
        },
      },
    });
    const { auditor, event } = await start(paymentServiceView);
    const { mount, environments } = await ask('find-secrets', {
      entityRef: 'payment-service',
    });
    expect(mount).toBe('secret');
    const dev = environments[0];
    expect(dev.reading.status).toBe('ok');
    expect(dev.paths[0]).toMatchObject({
      path: 'acme/payment-service/dev/config',
      status: 'filled',
      variables: expect.arrayContaining([
        {
          name: expect.any(String),
          declaredIn: expect.stringMatching(/^\.cicd\/\w+\.yaml:\d+$/),
          present: expect.any(Boolean),
        },
      ]),
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'secret-paths-read',
        meta: {
          entityRef: 'component:default/payment-service',
          askedBy: 'user:default/anna',
        },
      }),
    );
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it('find the secrets where Vault does not answer', async () => {
    server.answer = json(403, {});
    await start(paymentServiceView);
    const { environments } = await ask('find-secrets', {
      entityRef: 'component:default/payment-service',
    });
    expect(environments[0].paths[0].path).toBe(
      'acme/payment-service/dev/config',
    );
    expect(JSON.stringify(environments)).not.toContain('s.portal');
  });

  it('say nothing of what is in the secrets of others', async () => {
    await start(paymentServiceView);
    const { environments } = await ask('find-secrets', {
      entityRef: 'payment-service',
    });
    const foreign = environments
      .flatMap(({ paths }: any) => paths)
      .filter(({ status }: any) => status === 'foreign');
    expect(foreign.length).toBeGreaterThan(0);
    for (const { variables } of foreign) {
      expect(JSON.stringify(variables)).not.toContain('present');
    }
    expect(server.requests.join()).not.toContain('shop-qa');
  });

  it('find the address of the preview of a branch', async () => {
    await start(userServiceView);
    await expect(
      ask('preview-address', {
        entityRef: 'user-service',
        branch: 'SHOP-142-checkout',
      }),
    ).resolves.toMatchObject({
      entityRef: 'component:default/user-service',
      branch: 'SHOP-142-checkout',
      eligible: true,
      url: 'https://shop-142.preview.example.test',
      application: 'preview-user-service-shop-142',
    });
  });

  it('say why a branch gets none', async () => {
    await start(userServiceView);
    await expect(
      ask('preview-address', { entityRef: 'user-service', branch: 'fix/typo' }),
    ).resolves.toMatchObject({
      eligible: false,
      refusal: expect.stringContaining('fix/typo'),
    });
  });

  it('tell the state per environment', async () => {
    server.answer = json(200, {
      items: [
        {
          metadata: {
            name: 'user-service-dev',
            namespace: 'argocd',
            labels: { 'app.kubernetes.io/name': 'user-service' },
          },
          status: {
            health: { status: 'Degraded' },
            sync: { status: 'Synced' },
          },
        },
      ],
    });
    await start(userServiceView);
    const { environments } = await ask('service-state', {
      entityRef: 'user-service',
    });
    expect(environments[0]).toMatchObject({
      environment: 'dev',
      reading: { status: 'ok' },
      application: { health: 'Degraded', sync: 'Synced' },
    });
    expect(environments[1].application).toBeUndefined();
  });

  describe.each(NAMES)('%s', name => {
    const input = (entityRef: string) => ({
      entityRef,
      ...(name === 'preview-address' && { branch: 'SHOP-1-a' }),
    });

    it('is refused without the permission, whether or not there is such an entity', async () => {
      await start(userServiceView, AuthorizeResult.DENY);
      for (const entityRef of ['user-service', 'no-such-service']) {
        await expect(ask(name, input(entityRef))).rejects.toMatchObject({
          name: 'NotAllowedError',
          message: expect.stringMatching(/^You lack the permission/),
        });
      }
      expect(server.requests).toEqual([]);
    });

    it.each([
      ['a service', mockCredentials.service()],
      ['nobody', mockCredentials.none()],
    ])('is not answered to %s', async (_title, credentials) => {
      await start(userServiceView);
      await expect(
        ask(name, input('user-service'), credentials),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      expect(server.requests).toEqual([]);
    });

    it.each(['', 'a b', 'component:default/a/b'])(
      'takes no reference such as "%s"',
      async entityRef => {
        await start(userServiceView);
        await expect(ask(name, input(entityRef))).rejects.toMatchObject({
          name: 'InputError',
        });
        expect(server.requests).toEqual([]);
      },
    );
  });
});
