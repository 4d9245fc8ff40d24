import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { paymentServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { liveAddress, startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';

const { model } = paymentServiceView;
const ADDRESS = liveAddress('payment-service', 'secrets');

/** Every key of the fake Vault, so that a page could show a value if it were asked. */
const secret = (...keys: string[]) =>
  json(200, {
    data: {
      subkeys: Object.fromEntries(keys.map(key => [key, null])),
      metadata: {
        version: 3,
        created_time: '2026-02-01T10:00:00Z',
        deletion_time: '',
      },
    },
  });

describe('the secrets of an entity', () => {
  let vault: LoopbackServer;
  beforeEach(async () => {
    vault = await startLoopbackServer(
      secret('DATABASE_URL', 'PROVIDER_API_KEY', 'FORGOTTEN'),
    );
  });
  afterEach(() => vault.stop());

  const start = (
    options: { result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY } = {},
  ) =>
    startLiveBackend(paymentServiceView, {
      ...options,
      sources: {
        vault: {
          environments: {
            qa: {
              address: vault.url,
              auth: { method: 'token', token: 's.portal' },
            },
          },
        },
      },
    });

  it('says which are filled and which keys are there', async () => {
    const { backend } = await start();
    const { status, body, headers } = await backend.get(ADDRESS);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    const qa = body.environments.find(
      (candidate: { environment: string }) => candidate.environment === 'qa',
    );
    expect(qa.reading).toMatchObject({ status: 'ok' });
    expect(qa.paths[0]).toMatchObject({
      path: 'acme/payment-service/qa/config',
      status: 'filled',
      version: 3,
      otherKeys: expect.arrayContaining(['FORGOTTEN']),
    });
  });

  it('asks for no path outside of the service, whatever its files name', async () => {
    const { backend } = await start();
    const { body } = await backend.get(ADDRESS);
    const qa = body.environments[1];
    expect(
      qa.paths.map(({ path, status }: { path: string; status: string }) => [
        path,
        status,
      ]),
    ).toEqual([
      ['acme/payment-service/qa/config', 'filled'],
      ['acme/payment-service/dev/config', 'filled'],
      ['shop-qa/payment-service/qa/database', 'foreign'],
    ]);
    expect(vault.requests.join()).not.toContain('shop-qa');
  });

  it('says where the portal has no access to a Vault', async () => {
    const { backend } = await start();
    const { body } = await backend.get(ADDRESS);
    expect(body.environments[0]).toEqual({
      environment: 'dev',
      reading: {
        status: 'notConfigured',
        message: 'The portal has no access to the Vault of dev',
        hint: `Set gitopsPlatform.platforms.${model.name}.sources.vault in app-config.yaml.`,
      },
      paths: [],
      syncReading: {
        status: 'notConfigured',
        message: 'The portal has no access to the Kubernetes API of dev',
        hint: `Set gitopsPlatform.platforms.${model.name}.sources.kubernetes in app-config.yaml.`,
      },
      syncs: [],
    });
  });

  it('audits who looked at what', async () => {
    const { backend, auditor, event } = await start();
    await backend.get(ADDRESS).expect(200);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'secret-paths-read',
        severityLevel: 'medium',
        meta: { entityRef: 'component:default/payment-service' },
      }),
    );
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it('refuses before it looks whether there is such an entity', async () => {
    const { backend, event } = await start({ result: AuthorizeResult.DENY });
    const there = await backend.get(ADDRESS);
    const absent = await backend.get(
      ADDRESS.replace('payment-service', 'no-such-service'),
    );
    expect(there.status).toBe(403);
    expect(absent.status).toBe(403);
    expect(absent.body.error.message.replace('no-such', 'payment')).toBe(
      there.body.error.message,
    );
    expect(vault.requests).toEqual([]);
    expect(event.fail).toHaveBeenCalledTimes(2);
  });

  it('takes nothing but the reference from the browser', async () => {
    const { backend } = await start();
    await backend
      .get(`${ADDRESS}?path=acme/billing/live/config&mount=sys`)
      .set('X-Vault-Path', 'acme/billing/live/config')
      .expect(200);
    expect(vault.requests.join()).not.toMatch(/billing|sys/);
    const outside = await backend.get(
      '/api/gitops-platform/entities/default/component/..%2F..%2Fbilling/secrets',
    );
    expect(outside.status).toBe(400);
  });
});
