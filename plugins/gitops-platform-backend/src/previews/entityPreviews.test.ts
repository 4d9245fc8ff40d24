import type { RequestListener } from 'node:http';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  previewOfService,
  type MergeRequestPreview,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
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

const branches = [
  { name: 'main', default: true },
  { name: 'SHOP-70-done', merged: true },
  { name: 'SHOP-77-faster-login' },
  { name: 'SHOP-78-older', commit: { committed_date: '2026-02-01T10:00:00Z' } },
  {
    name: 'SHOP-79-newer',
    commit: { committed_date: '2026-02-03T10:00:00Z', author_name: 'Boris' },
  },
  { name: 'fix/without-preview' },
].map(branch => ({
  web_url: `https://gitlab.example.test/-/tree/${branch.name}`,
  ...branch,
}));

/** Answers as a project with these merge requests, pipelines and branches, page by page. */
const answering =
  (project: {
    mergeRequests?: unknown[];
    pipelines?: unknown[];
    branches?: unknown[];
  }): RequestListener =>
  (incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url!, 'http://gitlab');
    const resource = /[^/]+$/.exec(pathname)![0];
    const items: Record<string, unknown[] | undefined> = {
      merge_requests: project.mergeRequests ?? open,
      pipelines: project.pipelines,
      branches: project.branches,
    };
    const page = Number(searchParams.get('page'));
    json(200, (items[resource] ?? []).slice((page - 1) * 100, page * 100))(
      incoming,
      response,
    );
  };

describe('the previews of an entity', () => {
  let gitlab: LoopbackServer;
  let argocd: LoopbackServer;

  beforeEach(async () => {
    gitlab = await startLoopbackServer(
      answering({
        pipelines: [
          { sha: 'sha-12', status: 'running', web_url: 'https://p/2' },
          { sha: 'sha-12', status: 'failed', web_url: 'https://p/1' },
        ],
        branches,
      }),
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
    const project = 'GET /projects/acme%2Fservices%2Fuser-service';
    expect(gitlab.requests.map(line => line.split('?')[0]).sort()).toEqual([
      `${project}/merge_requests`,
      `${project}/pipelines`,
      `${project}/repository/branches`,
    ]);
  });

  it('come with the branches that have no merge request, the newest first', async () => {
    const backend = await start();
    const { body } = await backend.get(ADDRESS);
    expect(body.branchesReading.status).toBe('ok');
    expect(body.branches).toEqual([
      {
        url: 'https://gitlab.example.test/-/tree/SHOP-79-newer',
        newMergeRequestUrl:
          'https://gitlab.example.test/acme/services/user-service/-/merge_requests/new?merge_request%5Bsource_branch%5D=SHOP-79-newer',
        author: 'Boris',
        changedAt: '2026-02-03T10:00:00Z',
        answer: expect.objectContaining({ eligible: true, tag: 'shop-79' }),
      },
      expect.objectContaining({
        answer: expect.objectContaining({ branch: 'SHOP-78-older' }),
      }),
    ]);
    const asked = gitlab.requests.find(line => line.includes('/branches?'));
    expect(new URLSearchParams(asked!.split('?')[1]).get('regex')).toBe(
      previewOfService(userServiceView.model, 'user-service')?.branchMatch,
    );
  });

  it('are read beyond the first page, and so are the branches they share', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      mergeRequest(200 - index, `SHOP-${200 - index}-change`),
    );
    gitlab.answer = answering({
      mergeRequests: [...many, mergeRequest(9, 'SHOP-200-again')],
    });
    const backend = await start();
    const { body } = await backend.get(ADDRESS);
    expect(body.previews).toHaveLength(131);
    expect(body.hasMoreMergeRequests).toBe(false);
    expect(body.previews[0].answer.warnings).toEqual([
      expect.objectContaining({ branches: ['SHOP-200-again'] }),
    ]);
  });

  it('have the pipeline of their merged result, and older ones of a busy project', async () => {
    const others = Array.from({ length: 120 }, (_, index) => ({
      sha: `other-${index}`,
      status: 'success',
    }));
    gitlab.answer = answering({
      pipelines: [
        { sha: 'x', ref: 'refs/merge-requests/12/merge', status: 'running' },
        ...others,
        { sha: 'sha-11', status: 'failed' },
      ],
    });
    const backend = await start();
    const { body } = await backend.get(ADDRESS);
    expect(
      body.previews.map(
        ({ mergeRequest: { iid, pipeline } }: MergeRequestPreview) => [
          iid,
          pipeline?.status,
        ],
      ),
    ).toEqual([
      [12, 'running'],
      [11, 'failed'],
      [10, undefined],
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
