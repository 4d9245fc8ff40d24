import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import {
  SANDBOX_ARGOCD_TOKEN,
  SANDBOX_KUBERNETES_TOKEN,
  SANDBOX_PROMETHEUS_TOKEN,
  SANDBOX_VAULT_ROOT_TOKEN,
  type StandIn,
} from 'sandbox';
import {
  recordingAuditor,
  recordingCache,
  recordingLogger,
} from './__testUtils__/recordingServices';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

jest.setTimeout(180_000);

/** What every value of the sandbox's Vault begins with. */
const MARK = 'made up by the sandbox';

const ENTITY = 'entities/default/component/user-service';
const ROUTES = [
  'platforms',
  'platforms/shop',
  'platforms/shop/deployments',
  'platforms/shop/services/user-service/versions',
  'platforms/none',
  ENTITY,
  `${ENTITY}/configuration`,
  `${ENTITY}/deployments`,
  `${ENTITY}/findings`,
  `${ENTITY}/previews`,
  `${ENTITY}/secrets`,
  `${ENTITY}/traffic`,
  'entities/default/component/none/secrets',
  'entities/default/component/..%2Fnone/secrets',
];

const FAULTS: Parameters<StandIn['setFault']>[0][] = [
  { status: 401, message: 'token expired' },
  { status: 403 },
  { status: 429 },
  { status: 500, message: 'internal error' },
  { status: 'reset' },
];

describe('values of secrets and tokens', () => {
  let shop: SampleShop;
  let backend: TestBackend;
  const answers: string[] = [];
  const logged: string[] = [];
  const audited: string[] = [];
  const cached: string[] = [];

  beforeAll(async () => {
    shop = await startSampleShop();
    const { vault, argocd, kubernetes, prometheus } = shop.sandbox;
    const data = shop.config.get() as any;
    data.gitopsPlatform.refresh = '1s';
    data.gitopsPlatform.liveState = { refresh: '1s' };
    data.gitopsPlatform.platforms.shop.sources = {
      argocd: { address: argocd.baseUrl, token: SANDBOX_ARGOCD_TOKEN },
      kubernetes: {
        address: kubernetes.baseUrl,
        token: SANDBOX_KUBERNETES_TOKEN,
      },
      prometheus: {
        address: prometheus.baseUrl,
        token: SANDBOX_PROMETHEUS_TOKEN,
      },
      vault: {
        address: vault.baseUrl,
        // Vault itself would give this token every value.
        auth: { method: 'token', token: SANDBOX_VAULT_ROOT_TOKEN },
      },
    };
    backend = await startTestBackend({
      features: [
        gitopsPlatformPlugin,
        recordingLogger(logged),
        recordingAuditor(audited),
        recordingCache(cached),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'user-service',
                namespace: 'default',
                annotations: {
                  'gitops-platform.io/platform': 'shop',
                  'backstage.io/managed-by-location':
                    'file:/portal/components.yaml',
                },
              },
              spec: { type: 'service' },
            },
          ],
        }),
        mockServices.rootConfig.factory({ data }),
      ],
    });
  });

  afterAll(async () => {
    await backend.stop();
    await shop.stop();
  });

  /** Every route, with whatever it answers, and its headers; the answers of this round by route. */
  async function askEverything(): Promise<Map<string, string>> {
    const round = new Map<string, string>();
    for (const route of ROUTES) {
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/gitops-platform/${route}`,
      );
      const headers = JSON.stringify([...response.headers]);
      round.set(
        route,
        `${response.status} ${headers} ${await response.text()}`,
      );
    }
    answers.push(...round.values());
    return round;
  }

  /** Until what was read is no longer fresh. */
  const untilStale = () => new Promise(resolve => setTimeout(resolve, 1_100));

  it('are there to be found', async () => {
    const response = await fetch(
      `${shop.sandbox.vault.baseUrl}/v1/secret/data/acme/user-service/dev/config`,
      { headers: { 'X-Vault-Token': SANDBOX_VAULT_ROOT_TOKEN } },
    );
    expect(await response.text()).toContain(MARK);
    shop.sandbox.vault.requests.clear();
  });

  it('are asked for by no route while all is well', async () => {
    const round = await askEverything();
    expect(round.get(ENTITY)).toContain('TOKEN_SIGNING_KEY');
    expect(round.get(`${ENTITY}/secrets`)).toContain('TOKEN_SIGNING_KEY');
  });

  it.each(FAULTS)(
    'are asked for by no route while every source but git answers $status',
    async fault => {
      const { vault, argocd, kubernetes, prometheus } = shop.sandbox;
      const servers = [vault, argocd, kubernetes, prometheus];
      await untilStale();
      servers.forEach(server => server.setFault(fault));
      const round = await askEverything();
      servers.forEach(server => server.clearFaults());
      for (const route of ['deployments', 'secrets', 'traffic']) {
        expect(round.get(`${ENTITY}/${route}`)).toMatch(
          /"status":"(stale|forbidden|unavailable)"/,
        );
      }
    },
  );

  it.each(FAULTS)(
    'are asked for by no route while GitLab answers $status',
    async fault => {
      const { gitlab } = shop.sandbox;
      await untilStale();
      gitlab.setFault(fault);
      const round = await askEverything();
      gitlab.clearFaults();
      // The platform and the service are read by the same reader as ever.
      expect(round.get(ENTITY)).toMatch(
        /"status":"(stale|problem)".*(GitLab|gitlab)/,
      );
      expect(round.get('platforms/shop')).toMatch(/^503 /);
      expect(
        round.get('platforms/shop/services/user-service/versions'),
      ).toMatch(/^503 /);
    },
  );

  it('are in no answer, log line, audit event or cache entry', () => {
    // Each record holds something, so that it would hold the values too.
    expect(cached.join('\n')).toContain('TOKEN_SIGNING_KEY');
    expect(audited.join('\n')).toContain('secret-paths-read');
    expect(logged.length).toBeGreaterThan(0);
    const everything = [answers, logged, audited, cached].flat().join('\n');
    for (const secret of [
      MARK,
      SANDBOX_VAULT_ROOT_TOKEN,
      SANDBOX_ARGOCD_TOKEN,
      SANDBOX_KUBERNETES_TOKEN,
      SANDBOX_PROMETHEUS_TOKEN,
      shop.sandbox.gitlab.token,
    ]) {
      expect(everything.split(secret)).toHaveLength(1);
    }
  });

  it('were never asked of Vault', () => {
    const { recent } = shop.sandbox.vault.requests;
    const addresses = recent.map(({ url }) => url);
    expect(addresses.length).toBeGreaterThan(0);
    expect(
      addresses.filter(
        url =>
          !/^\/v1\/(secret\/subkeys\/|auth\/token\/lookup-self$|sys\/internal\/ui\/mounts\/secret$)/.test(
            url,
          ),
      ),
    ).toEqual([]);
  });
});
