import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { liveAddress, startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';

const GITLAB_TOKEN = 'token-of-the-integration';
const ADDRESS = liveAddress('user-service', 'previews');

const mergeRequest = (iid: number, branch: string, sha = `sha-${iid}`) => ({
  iid,
  title: `Change ${iid}`,
  web_url: `https://gitlab.example.test/acme/services/user-service/-/merge_requests/${iid}`,
  source_branch: branch,
  sha,
  draft: iid === 12,
  author: { name: 'Anna', username: 'anna' },
  created_at: '2026-02-01T10:00:00Z',
  updated_at: '2026-02-02T10:00:00Z',
});

const open = [
  mergeRequest(12, 'SHOP-77-faster-login'),
  mergeRequest(11, 'SHOP-77-second-attempt'),
  mergeRequest(10, 'fix/typo'),
];

describe('the previews of an entity', () => {
  let gitlab: LoopbackServer;
  let argocd: LoopbackServer;

  beforeEach(async () => {
    gitlab = await startLoopbackServer((incoming, response) =>
      json(
        200,
        incoming.url!.includes('/pipelines')
          ? [
              { sha: 'sha-12', status: 'running', web_url: 'https://p/2' },
              { sha: 'sha-12', status: 'failed', web_url: 'https://p/1' },
            ]
          : open,
      )(incoming, response),
    );
    argocd = await startLoopbackServer(
      json(200, {
        items: [
          {
            metadata: {
              name: 'preview-user-service-shop-77',
              namespace: 'argocd',
              labels: { 'preview/service': 'user-service' },
            },
            status: { health: { status: 'Progressing' } },
          },
        ],
      }),
    );
  });
  afterEach(async () => {
    await gitlab.stop();
    await argocd.stop();
  });

  const startAll = async (
    result:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) => {
    return startLiveBackend(userServiceView, {
      result,
      sources: { argocd: { address: argocd.url, token: 'argocd-token' } },
      integrations: {
        gitlab: [
          {
            host: 'gitlab.example.test',
            apiBaseUrl: gitlab.url,
            token: GITLAB_TOKEN,
          },
        ],
      },
    });
  };
  const start = async (result?: AuthorizeResult.DENY) =>
    (await startAll(result)).backend;

  it('are its open merge requests with address, health and pipeline', async () => {
    const backend = await start();
    const { status, body, text } = await backend.get(ADDRESS);
    expect(status).toBe(200);
    expect(body.mergeRequestsReading.status).toBe('ok');
    expect(body.applicationsReading.status).toBe('ok');
    expect(body.previews[0]).toMatchObject({
      mergeRequest: {
        iid: 12,
        branch: 'SHOP-77-faster-login',
        author: 'Anna',
        draft: true,
        pipeline: { status: 'running', url: 'https://p/2' },
      },
      answer: { eligible: true, tag: 'shop-77' },
      application: {
        name: 'preview-user-service-shop-77',
        health: 'Progressing',
      },
    });
    expect(text).not.toContain(GITLAB_TOKEN);
    expect(gitlab.requests.map(line => line.split('?')[0])).toEqual([
      'GET /projects/acme%2Fservices%2Fuser-service/merge_requests',
      'GET /projects/acme%2Fservices%2Fuser-service/pipelines',
    ]);
  });

  it('say which merge requests share one preview, and why one has none', async () => {
    const backend = await start();
    const { body } = await backend.get(ADDRESS);
    expect(body.previews[1].answer.warnings).toEqual([
      expect.objectContaining({
        code: 'tag-shared',
        branches: ['SHOP-77-faster-login'],
      }),
    ]);
    expect(body.previews[2]).toMatchObject({
      mergeRequest: { branch: 'fix/typo' },
      answer: { eligible: false, reason: 'branch-does-not-match' },
    });
  });

  it('are asked for again after an event of the repository, and not before', async () => {
    const { backend, events } = await startAll();
    await backend.get(ADDRESS);
    gitlab.answer = json(200, []);
    const { body: before } = await backend.get(ADDRESS);
    expect(before.previews).toHaveLength(3);

    await events.publish({
      topic: 'gitlab.merge_request',
      eventPayload: {
        object_kind: 'merge_request',
        project: { path_with_namespace: 'acme/services/user-service' },
        object_attributes: { action: 'close', target_branch: 'main' },
      },
    });
    const { body: after } = await backend.get(ADDRESS);
    expect(after.previews).toEqual([]);
    expect(after.mergeRequestsReading.status).toBe('ok');
  });

  it('are there without pipelines and without Argo CD', async () => {
    gitlab.answer = (incoming, response) =>
      (incoming.url!.includes('/pipelines')
        ? json(403, { message: '403 Forbidden' })
        : json(200, open))(incoming, response);
    argocd.answer = json(500, {});
    const backend = await start();
    const { body } = await backend.get(ADDRESS).expect(200);
    expect(body.previews).toHaveLength(3);
    expect(body.previews[0].mergeRequest.pipeline).toBeUndefined();
    expect(body.applicationsReading.status).toBe('unavailable');
  });

  it.each([
    [401, 'forbidden', 'does not let the portal list the merge requests'],
    [404, 'unavailable', 'has no project acme/services/user-service'],
    [503, 'unavailable', 'answered 503'],
  ])(
    'say what is wrong where GitLab answers %s',
    async (code, status, text) => {
      gitlab.answer = json(code, {});
      const backend = await start();
      const { body } = await backend.get(ADDRESS).expect(200);
      expect(body.mergeRequestsReading).toMatchObject({
        status,
        message: expect.stringContaining(text),
      });
      expect(body.previews).toEqual([]);
    },
  );

  it('are refused without the permission', async () => {
    const backend = await start(AuthorizeResult.DENY);
    await backend.get(ADDRESS).expect(403);
    expect(gitlab.requests).toEqual([]);
  });
});
