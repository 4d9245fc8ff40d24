import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { liveAddress, startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';

const application = (
  name: string,
  labels: Record<string, string>,
  status: object = {},
) => ({
  metadata: { name, namespace: 'argocd', labels },
  status: {
    sync: { status: 'Synced' },
    health: { status: 'Healthy' },
    summary: { images: ['registry.example.test/acme/user-service:v1'] },
    operationState: { finishedAt: '2026-02-01T10:00:00Z' },
    ...status,
  },
});

const ownLabels = { 'app.kubernetes.io/name': 'user-service' };

/** As an Argo CD answers: previews by their label, the rest by the group. */
function applications(selector: string) {
  return selector === 'preview/service'
    ? [
        application('preview-user-service-shop-9', {
          'preview/service': 'user-service',
          'preview/mr-number': '9',
        }),
        application('preview-storefront-shop-9', {
          'preview/service': 'storefront',
        }),
      ]
    : [
        application('user-service-dev', ownLabels),
        application('user-service-live', ownLabels, {
          sync: { status: 'Unknown' },
          health: { status: 'Missing' },
          conditions: [
            { type: 'OrphanedResourceWarning', message: 'no' },
            { type: 'ComparisonError', message: 'chart not found' },
          ],
        }),
        application('billing-dev', { 'app.kubernetes.io/name': 'billing' }),
      ];
}

describe('the deployments of an entity', () => {
  let argocd: LoopbackServer;
  beforeEach(async () => {
    argocd = await startLoopbackServer((incoming, response) => {
      const { searchParams } = new URL(incoming.url!, 'http://argocd.test');
      const items = applications(searchParams.get('selector') ?? '');
      json(200, { items })(incoming, response);
    });
  });
  afterEach(() => argocd.stop());

  async function start(
    result:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) {
    const { backend } = await startLiveBackend(userServiceView, {
      result,
      names: Array.from({ length: 50 }, (_, index) => `users-${index}`),
      sources: { argocd: { address: argocd.url, token: 'argocd-token' } },
    });
    return backend;
  }

  const addressOf = (name: string) => liveAddress(name, 'deployments');

  it('are the applications of its service, with what is wrong', async () => {
    const backend = await start();
    const { status, body, text } = await backend.get(addressOf('users-0'));
    expect(status).toBe(200);
    expect(
      body.environments.map(
        ({ environment, reading, application: state }: any) => [
          environment,
          reading.status,
          state?.sync,
          state?.health,
          state?.message,
        ],
      ),
    ).toEqual([
      ['dev', 'ok', 'Synced', 'Healthy', undefined],
      ['qa', 'ok', undefined, undefined, undefined],
      ['live', 'ok', 'Unknown', 'Missing', 'chart not found'],
    ]);
    expect(body.previews).toEqual([
      expect.objectContaining({
        name: 'preview-user-service-shop-9',
        mergeRequest: '9',
        health: 'Healthy',
      }),
    ]);
    expect(text).not.toMatch(/billing|storefront|argocd-token/);
  });

  it('are found where the group of the platform is a subgroup', async () => {
    const { model } = userServiceView;
    argocd.answer = (incoming, response) => {
      const { searchParams } = new URL(incoming.url!, 'http://argocd.test');
      const selector = searchParams.get('selector')!;
      (selector.includes('/shop')
        ? json(400, { error: 'unable to parse requirement' })
        : json(200, { items: applications(selector) }))(incoming, response);
    };
    const { backend } = await startLiveBackend(
      { ...userServiceView, model: { ...model, gitlabGroup: 'acme/shop' } },
      { sources: { argocd: { address: argocd.url, token: 'argocd-token' } } },
    );
    const { body } = await backend.get(addressOf('user-service')).expect(200);
    expect(body.environments[0]).toMatchObject({
      reading: { status: 'ok' },
      application: { name: 'user-service-dev' },
    });
  });

  it('cost two requests, however many entities and people ask', async () => {
    const backend = await start();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        backend.get(addressOf(`users-${index}`)).expect(200),
      ),
    );
    expect(argocd.requests).toHaveLength(2);
  });

  it.each([
    [401, 'forbidden', 'does not accept the token'],
    [500, 'unavailable', 'answered 500'],
    [418, 'unavailable', 'does not answer as Argo CD does'],
  ])(
    'say what is wrong where Argo CD answers %s',
    async (code, status, text) => {
      argocd.answer = json(code, {});
      const backend = await start();
      const { body } = await backend.get(addressOf('users-0')).expect(200);
      expect(body.environments[0]).toEqual({
        environment: 'dev',
        reading: expect.objectContaining({
          status,
          message: expect.stringContaining(text),
          hint: expect.any(String),
        }),
      });
      expect(JSON.stringify(body)).not.toContain('argocd-token');
    },
  );

  it('are not taken from a list with something else at its end', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) =>
      application(`service-${index}-dev`, {}),
    );
    argocd.answer = json(200, { items: [...many, { kind: 'Event' }] });
    const backend = await start();
    const { body } = await backend.get(addressOf('users-0')).expect(200);
    expect(body.environments[0].reading).toMatchObject({
      status: 'unavailable',
      reason: 'malformed',
    });
  });

  it('are refused before it is looked whether there is such an entity', async () => {
    const backend = await start(AuthorizeResult.DENY);
    await backend.get(addressOf('users-0')).expect(403);
    await backend.get(addressOf('no-such-entity')).expect(403);
    expect(argocd.requests).toEqual([]);
  });
});
