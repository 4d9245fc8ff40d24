import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import guestModule from '@backstage/plugin-auth-backend-module-guest-provider';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import gitopsPlatformPlugin from '@gitops-platform/backstage-plugin-gitops-platform-backend';
import { secretPathsReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { SANDBOX_KUBERNETES_TOKEN, SANDBOX_VAULT_ROOT_TOKEN } from 'sandbox';
import { recordingLogger } from './__testUtils__/recordingServices';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

jest.setTimeout(120_000);

/** Owners see the secrets of their components; everything else is allowed to everybody. */
const ownersOnly: PermissionPolicy = {
  async handle({ permission }, user) {
    return isPermission(permission, secretPathsReadPermission)
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: user?.info.ownershipEntityRefs ?? [],
          }),
        )
      : { result: AuthorizeResult.ALLOW };
  },
};

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'owners-only',
  register({ registerInit }) {
    registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(ownersOnly);
      },
    });
  },
});

const component = (name: string, owner: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    gitops-platform.io/platform: shop
spec:
  type: service
  lifecycle: production
  owner: ${owner}
`;

describe('the secrets of an entity over a real Vault API, catalog and policy', () => {
  let shop: SampleShop;
  let backend: TestBackend;
  let folder: string;
  let token: string;
  const answers: string[] = [];
  const logged: string[] = [];

  beforeAll(async () => {
    shop = await startSampleShop();
    folder = await mkdtemp(join(tmpdir(), 'entity-secrets-'));
    const entities = join(folder, 'entities.yaml');
    await writeFile(
      entities,
      [
        component('user-service', 'user:default/anna'),
        component('payment-service', 'user:default/boris'),
      ].join('---'),
    );
    const data = shop.config.get() as any;
    data.gitopsPlatform.liveState = { refresh: '1s' };
    data.gitopsPlatform.platforms.shop.sources = {
      kubernetes: {
        address: shop.sandbox.kubernetes.baseUrl,
        token: SANDBOX_KUBERNETES_TOKEN,
      },
      vault: {
        address: shop.sandbox.vault.baseUrl,
        // A portal whose token may do everything shows no more than names.
        auth: { method: 'token', token: SANDBOX_VAULT_ROOT_TOKEN },
      },
    };
    data.permission = { enabled: true };
    data.auth = {
      providers: {
        guest: {
          userEntityRef: 'user:default/anna',
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    };
    data.catalog = {
      locations: [{ type: 'file', target: entities }],
    };
    backend = await startTestBackend({
      features: [
        authPlugin,
        guestModule,
        authServiceFactory,
        httpAuthServiceFactory,
        userInfoServiceFactory,
        catalogPlugin,
        permissionPlugin,
        policyModule,
        gitopsPlatformPlugin,
        permissionsServiceFactory,
        permissionsRegistryServiceFactory,
        recordingLogger(logged),
        mockServices.rootConfig.factory({ data }),
      ],
    });
    token = await signIn();
    await untilInCatalog('user-service');
    await untilInCatalog('payment-service');
  });

  afterAll(async () => {
    await backend.stop();
    await shop.stop();
    await rm(folder, { recursive: true });
  });

  const addressOf = (path: string) =>
    `http://localhost:${backend.server.port()}/api/${path}`;

  async function signIn(): Promise<string> {
    const response = await fetch(addressOf('auth/guest/refresh'), {
      method: 'POST',
    });
    return (await response.json()).backstageIdentity.token;
  }

  const ask = async (path: string) => {
    const response = await fetch(addressOf(path), {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    answers.push(text);
    return { status: response.status, body: text ? JSON.parse(text) : text };
  };
  const secretsOf = (name: string) =>
    ask(`gitops-platform/entities/default/component/${name}/secrets`);

  async function untilInCatalog(name: string) {
    for (let look = 0; look < 120; look++) {
      const { status, body } = await ask(
        `catalog/entities/by-name/component/default/${name}`,
      );
      if (status === 200 && body.relations?.length > 0) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(
      `${name} did not get into the catalog: ${answers.at(-1)}\n${logged.join(
        '\n',
      )}`,
    );
  }

  it('shows an owner names, versions and what is missing', async () => {
    const { status, body } = await secretsOf('user-service');
    expect(status).toBe(200);
    expect(
      body.environments.map(
        ({ environment, reading, paths }: Record<string, any>) => [
          environment,
          reading.status,
          paths[0].status,
          paths[0].version,
        ],
      ),
    ).toEqual([
      ['dev', 'ok', 'filled', 4],
      ['qa', 'ok', 'filled', 2],
      ['live', 'ok', 'filled', 7],
    ]);
  });

  it('shows what of them is in the cluster, from any release of the operator', async () => {
    const { body } = await secretsOf('user-service');
    expect(
      body.environments.map(({ syncReading, syncs }: Record<string, any>) => [
        syncReading.status,
        syncs,
      ]),
    ).toEqual([
      ['ok', [{ path: 'acme/user-service/dev/config', status: 'synced' }]],
      [
        'ok',
        [
          {
            path: 'acme/user-service/qa/config',
            status: 'synced',
            at: expect.any(String),
          },
        ],
      ],
      [
        'ok',
        [
          {
            path: 'acme/user-service/live/config',
            status: 'synced',
            at: expect.any(String),
          },
        ],
      ],
    ]);
  });

  it('keeps Vault and the cluster apart when one of them is away', async () => {
    await secretsOf('user-service');
    shop.sandbox.kubernetes.setFault({ status: 403 });
    try {
      await new Promise(resolve => setTimeout(resolve, 1_100));
      const { body } = await secretsOf('user-service');
      expect(body.environments[0]).toMatchObject({
        reading: { status: 'ok' },
        paths: [{ status: 'filled' }],
        syncReading: {
          status: 'forbidden',
          hint: expect.stringContaining('get and list of vaultstaticsecrets'),
        },
        syncs: [],
      });
    } finally {
      shop.sandbox.kubernetes.clearFaults();
    }
    await new Promise(resolve => setTimeout(resolve, 1_100));
    const { body } = await secretsOf('user-service');
    expect(body.environments[0].syncReading).toMatchObject({ status: 'ok' });
  });

  it('refuses those who do not own it, by the rule of the catalog', async () => {
    expect((await secretsOf('payment-service')).status).toBe(403);
    expect((await secretsOf('no-such-component')).status).toBe(403);
    const unsigned = await fetch(
      addressOf(
        'gitops-platform/entities/default/component/user-service/secrets',
      ),
    );
    expect(unsigned.status).toBe(401);
  });

  it('keeps what it knew while Vault is away, and recovers', async () => {
    await secretsOf('user-service');
    shop.sandbox.vault.setFault({ status: 503 });
    try {
      await new Promise(resolve => setTimeout(resolve, 1_100));
      const { status, body } = await secretsOf('user-service');
      expect(status).toBe(200);
      expect(body.environments[0]).toMatchObject({
        reading: { status: 'stale', failingSince: expect.any(String) },
        paths: [{ status: 'filled' }],
      });
    } finally {
      shop.sandbox.vault.clearFaults();
    }
    await new Promise(resolve => setTimeout(resolve, 1_100));
    const { body } = await secretsOf('user-service');
    expect(body.environments[0].reading).toMatchObject({ status: 'ok' });
  });

  it('lets no value and no token out', async () => {
    const everything = [...answers, ...logged].join('\n');
    expect(answers.length).toBeGreaterThan(5);
    expect(logged.length).toBeGreaterThan(0);
    expect(everything).toContain('TOKEN_SIGNING_KEY');
    expect(everything).not.toContain('made up by the sandbox');
    expect(everything).not.toContain(SANDBOX_VAULT_ROOT_TOKEN);
    expect(everything).not.toContain(shop.sandbox.gitlab.token);
    expect(everything).not.toContain(token);
    expect(
      shop.sandbox.vault.requests.recent
        .map(({ url }) => url)
        .filter(url => url.includes('/data/')),
    ).toEqual([]);
  });
});
