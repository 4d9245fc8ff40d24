import { VaultContent } from '../vault';
import {
  SANDBOX_KUBERNETES_TOKEN,
  SandboxKubernetes,
  startKubernetes,
} from './startKubernetes';

const vault: VaultContent = {
  mount: 'secret',
  roles: [],
  secrets: {
    'acme/gift/dev/config': { state: 'filled', keys: ['KEY'], versions: 1 },
    'acme/gift/qa/config': { state: 'missing', keys: [], versions: 1 },
    'acme/old/dev/config': { state: 'filled', keys: ['KEY'], versions: 1 },
    'acme/away/dev/config': { state: 'filled', keys: ['KEY'], versions: 1 },
    'acme/platform/registry': { state: 'filled', keys: ['KEY'], versions: 1 },
  },
};

describe('startKubernetes', () => {
  let kubernetes: SandboxKubernetes;
  beforeAll(async () => {
    kubernetes = await startKubernetes({
      vault,
      content: {
        namespacePrefix: 'shop',
        resources: {
          'old-dev': { state: 'synced', message: '', release: 'older' },
          'away-dev': { state: 'absent', message: '', release: 'current' },
        },
      },
    });
  });
  afterAll(() => kubernetes.stop());

  const ask = async (path: string, token = SANDBOX_KUBERNETES_TOKEN) => {
    const response = await fetch(`${kubernetes.baseUrl}${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return { status: response.status, body: await response.json() };
  };
  const list = (namespace: string) =>
    ask(
      `/apis/secrets.hashicorp.com/v1beta1/namespaces/${namespace}/vaultstaticsecrets`,
    );

  it('lists what the operator copies in a namespace', async () => {
    const { body } = await list('shop-dev');
    expect(body.kind).toBe('VaultStaticSecretList');
    expect(
      body.items.map(({ metadata, spec, status }: any) => [
        metadata.name,
        spec.path,
        status.conditions?.[0].status,
      ]),
    ).toEqual([
      ['gift-vault', 'acme/gift/dev/config', 'True'],
      ['old-vault', 'acme/old/dev/config', undefined],
    ]);
    expect((await list('shop-qa')).body.items[0].status.conditions[0]).toEqual(
      expect.objectContaining({
        type: 'SecretSynced',
        status: 'False',
        message: expect.stringContaining('empty response from Vault'),
      }),
    );
    expect((await list('shop-live')).body.items).toEqual([]);
  });

  it('answers nothing else, and nobody else', async () => {
    expect((await ask('/api/v1/namespaces/shop-dev/secrets')).status).toBe(403);
    expect(await ask('/apis', 'other')).toMatchObject({
      status: 401,
      body: { kind: 'Status', reason: 'Unauthorized', code: 401 },
    });
  });

  it('fails when told to', async () => {
    kubernetes.setFault({ status: 503 });
    expect(await list('shop-dev')).toMatchObject({
      status: 503,
      body: { kind: 'Status', reason: 'ServiceUnavailable' },
    });
    kubernetes.clearFaults();
    expect((await list('shop-dev')).status).toBe(200);
  });
});
