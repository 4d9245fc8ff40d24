import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { paymentServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { liveAddress, startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';

const ADDRESS = liveAddress('payment-service', 'secrets');
const LIST =
  '/apis/secrets.hashicorp.com/v1beta1/namespaces/shop-qa/vaultstaticsecrets';

const resource = (path: string, status: string, mount = 'secret') => ({
  metadata: {
    name: path.replace(/\//g, '-'),
    namespace: 'shop-qa',
    generation: 1,
  },
  spec: { mount, path },
  status: {
    lastGeneration: 1,
    conditions: [
      {
        type: 'SecretSynced',
        status,
        reason: 'SecretSync',
        message: 'err=Code: 403. permission denied for canary-of-the-operator',
        lastTransitionTime: '2026-02-26T10:00:00Z',
      },
    ],
  },
});

describe('what of the secrets is in the cluster', () => {
  let cluster: LoopbackServer;
  let tokens: (string | undefined)[];
  const answerWith =
    (status: number, body: unknown): LoopbackServer['answer'] =>
    (request, response) => {
      tokens.push(request.headers.authorization);
      json(status, body)(request, response);
    };

  beforeEach(async () => {
    tokens = [];
    cluster = await startLoopbackServer(
      answerWith(200, {
        kind: 'VaultStaticSecretList',
        items: [
          resource('acme/payment-service/qa/config', 'True'),
          resource('/acme/payment-service/dev/config', 'False'),
          resource('acme/payment-service/dev/config', 'True'),
          resource('shop-qa/payment-service/qa/database', 'True'),
          resource('acme/billing/qa/config', 'True'),
          { metadata: { name: 'half-written' } },
        ],
      }),
    );
  });
  afterEach(() => cluster.stop());

  const start = (result?: AuthorizeResult.DENY) =>
    startLiveBackend(paymentServiceView, {
      ...(result && { result }),
      sources: {
        kubernetes: {
          environments: {
            qa: { address: cluster.url, token: 'sa-token' },
          },
        },
      },
    });
  const qaOf = (body: { environments: { environment: string }[] }) =>
    body.environments.find(({ environment }) => environment === 'qa');

  it('is told of the own paths alone, whether or not Vault answers', async () => {
    const { backend } = await start();
    const { body, text } = await backend.get(ADDRESS).expect(200);
    expect(qaOf(body)).toMatchObject({
      reading: { status: 'notConfigured' },
      syncReading: { status: 'ok' },
      syncs: [
        {
          path: 'acme/payment-service/qa/config',
          status: 'synced',
          at: '2026-02-26T10:00:00.000Z',
        },
        {
          path: 'acme/payment-service/dev/config',
          status: 'failed',
          message: expect.stringContaining('Vault denies it'),
        },
      ],
    });
    expect(text).not.toContain('billing');
    expect(text).not.toContain('canary');
    expect(text).not.toContain('sa-token');
  });

  it('is asked for once per namespace, with the token of the portal', async () => {
    const { backend } = await start();
    await Promise.all(
      Array.from({ length: 20 }, () => backend.get(ADDRESS).expect(200)),
    );
    expect(cluster.requests).toEqual([`GET ${LIST}`]);
    expect(tokens).toEqual(['Bearer sa-token']);
  });

  it('says what no resource copies', async () => {
    cluster.answer = answerWith(200, {
      items: [
        resource('acme/payment-service/dev/config', 'True', 'other-mount'),
      ],
    });
    const { backend } = await start();
    const { body } = await backend.get(ADDRESS).expect(200);
    expect(qaOf(body)).toMatchObject({
      syncReading: { status: 'ok' },
      syncs: [{ path: 'acme/payment-service/dev/config', status: 'absent' }],
    });
  });

  it.each([
    [401, {}, 'forbidden', 'Check the token'],
    [403, {}, 'forbidden', 'get and list of vaultstaticsecrets'],
    [404, {}, 'unavailable', 'Vault Secrets Operator is installed'],
    [200, { secrets: [] }, 'unavailable', 'Check the configured address'],
    [500, {}, 'unavailable', 'its own log'],
  ])(
    'fails by itself where the cluster answers %i %j',
    async (status, answer, told, hint) => {
      cluster.answer = answerWith(status, answer);
      const { backend } = await start();
      const { body } = await backend.get(ADDRESS).expect(200);
      expect(qaOf(body)).toMatchObject({
        syncReading: {
          status: told,
          message: expect.stringContaining(new URL(cluster.url).host),
          hint: expect.stringContaining(hint),
        },
        syncs: [],
      });
    },
  );

  it('is not asked for by those who may not see the secrets', async () => {
    const { backend } = await start(AuthorizeResult.DENY);
    await backend.get(ADDRESS).expect(403);
    expect(cluster.requests).toEqual([]);
  });
});
