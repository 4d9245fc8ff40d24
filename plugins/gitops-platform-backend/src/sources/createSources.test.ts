import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readerFactory, readerFake } from '../__fixtures__/platforms';
import plugin from '../index';

const address = 'https://source.example.test';
const token = 'secret-of-the-portal';
const auth = { method: 'token', token };

/** Starts the plugin; what stops the start is the message for people. */
async function start(gitopsPlatform: JsonObject): Promise<void> {
  const backend = await startTestBackend({
    features: [
      plugin,
      readerFactory(readerFake()),
      mockServices.rootLogger.factory({ level: 'none' }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          gitopsPlatform,
        },
      }),
    ],
  });
  await backend.stop();
}

const withSources = (sources: JsonObject) =>
  start({ platforms: { shop: { sources } } });

const SOURCES = 'gitopsPlatform.platforms.shop.sources';

describe('the start of the backend', () => {
  it('accepts each source, once for all or for one environment', async () => {
    await expect(
      withSources({
        argocd: { address, token, namespace: 'argocd' },
        kubernetes: { environments: { live: { address, token } } },
        prometheus: { address },
        vault: { address, auth, environments: { live: { address, auth } } },
      }),
    ).resolves.toBeUndefined();
  });

  it.each<[string, JsonObject, string]>([
    [
      'an address that is none',
      { argocd: { address: 'source.example.test', token } },
      `${SOURCES}.argocd.address must be a web address`,
    ],
    [
      'an address with credentials',
      { prometheus: { address: 'https://portal:pass@source.example.test' } },
      `${SOURCES}.prometheus.address must be an address alone`,
    ],
    ['no token', { argocd: { address } }, `'${SOURCES}.argocd.token'`],
    [
      'an address that is missing in an environment',
      { kubernetes: { environments: { live: { token } } } },
      `'${SOURCES}.kubernetes.environments.live.address'`,
    ],
    [
      'two credentials',
      { kubernetes: { address, token, tokenPath: '/run/token' } },
      `${SOURCES}.kubernetes has token and tokenPath`,
    ],
    [
      'a certificate file that is not there',
      { vault: { address, auth, caFile: '/no/such/authority.pem' } },
      `${SOURCES}.vault.caFile cannot be read: ENOENT`,
    ],
    [
      'a way to log in that Vault does not have',
      { vault: { address, auth: { method: 'password' } } },
      `${SOURCES}.vault.auth.method is "password"`,
    ],
    [
      'a login without its role',
      { vault: { address, auth: { method: 'kubernetes' } } },
      `'${SOURCES}.vault.auth.role'`,
    ],
    [
      'a query for more than one service',
      { prometheus: { address, queries: { flows: 'up' } } },
      `${SOURCES}.prometheus.queries.flows asks for more than one service`,
    ],
  ])('stops at %s and names the key', async (_title, sources, message) => {
    const failure = await withSources(sources).catch(error => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toContain(message);
    expect(String(failure)).not.toContain(token);
    expect(String(failure)).not.toContain('portal:pass');
  });

  it.each<[JsonObject, string]>([
    [
      { liveState: { refresh: '10ms' } },
      'gitopsPlatform.liveState.refresh must be at least one second',
    ],
    [
      {
        refreshMergeRequests: {
          schedule: { frequency: 'daily', timeout: '1m' },
        },
      },
      'gitopsPlatform.refreshMergeRequests.schedule',
    ],
  ])('stops at %j', async (settings, message) => {
    await expect(start(settings)).rejects.toThrow(message);
  });
});
