import type { ChangeRequest } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { projectApi } from './__testUtils__/projectApi';
import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const SERVICE_PROJECT = 'acme/services/user-service';

let shop: SampleShop;

beforeEach(async () => {
  shop = await startSampleShop();
});

afterEach(async () => {
  await shop.stop();
});

const deliver = (
  request: Pick<ChangeRequest, 'change'> & Partial<ChangeRequest>,
) =>
  shop.otherBackend().delivery.deliver({
    platform: 'shop',
    mode: 'merge-request',
    ...request,
  });

const gifts = {
  kind: 'register-service',
  service: 'gift-service',
} as const;

const promotion = {
  kind: 'promote-image',
  service: 'user-service',
  from: 'qa',
  to: 'live',
} as const;

/** A pipeline or a person writes another tag. */
async function writeTag(environment: string, tag: string) {
  const file = `.cicd/${environment}.yaml`;
  const text = await shop.git(SERVICE_PROJECT, 'show', `main:${file}`);
  await projectApi(shop, SERVICE_PROJECT, 'POST', '/repository/commits', {
    branch: 'main',
    commit_message: `Deploy ${tag}`,
    actions: [
      {
        action: 'update',
        file_path: file,
        content: text.replace(/tag: .*/, `tag: "${tag}"`),
      },
    ],
  });
}

it.each([
  [
    { reviewers: ['sandbox', 'nobody'] },
    /has no user "nobody": give reviewers by their user name/,
  ],
  [{ labels: ['one, two'] }, /"one, two" cannot be a label/],
])('writes nothing for %j', async (options, message) => {
  const refs = await shop.refs();
  const delivery = deliver({ change: gifts, ...options });
  await expect(delivery).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(message),
  });
  expect(await shop.refs()).toBe(refs);
});

it('is merged at once where nothing has to be waited for', async () => {
  const result = await deliver({ change: gifts, autoMerge: true });
  expect(result).toMatchObject({
    outcome: 'added',
    notes: [
      `Merge request !${result.mergeRequestIid} was merged at once: nothing had to be waited for`,
    ],
  });
  expect(
    await shop.git(PLATFORM_PROJECT, 'show', 'main:platform/core.yaml'),
  ).toContain('\n  gift-service:\n');
});

it('waits for the pipeline that the project demands, and again after a rebuild', async () => {
  await projectApi(shop, PLATFORM_PROJECT, 'PUT', '', {
    only_allow_merge_if_pipeline_succeeds: true,
  });
  const { mergeRequestIid, notes } = await deliver({
    change: gifts,
    autoMerge: true,
  });
  expect(notes).toEqual([]);
  const waiting = () =>
    projectApi(
      shop,
      PLATFORM_PROJECT,
      'GET',
      `/merge_requests/${mergeRequestIid}`,
    );
  const before = await waiting();
  expect(before.merge_when_pipeline_succeeds).toBe(true);

  await deliver({
    change: { ...gifts, service: 'card-service' },
    mode: 'commit',
  });
  await expect(
    shop.otherBackend().delivery.refreshOpenMergeRequests('shop'),
  ).resolves.toMatchObject([{ outcome: 'rebuilt' }]);
  const after = await waiting();
  expect(after.sha).not.toBe(before.sha);
  expect(after.merge_when_pipeline_succeeds).toBe(true);
});

it('says that a merge request is not merged by itself, and does not fail', async () => {
  const { notes, mergeRequestIid } = await deliver({
    change: gifts,
    title: 'Draft: Register gift-service',
    autoMerge: true,
  });
  expect(notes).toEqual([
    expect.stringMatching(
      new RegExp(
        `^Merge request !${mergeRequestIid} is not set to be merged by itself: .*405`,
      ),
    ),
  ]);
});

it('keeps a promotion mergeable in the repository of the service', async () => {
  const { mergeRequestIid, branch } = await deliver({ change: promotion });
  await writeTag('live', 'v2.7.4');

  await expect(
    shop.otherBackend().delivery.refreshOpenMergeRequests('shop'),
  ).resolves.toEqual([
    {
      outcome: 'rebuilt',
      mergeRequest: expect.objectContaining({ iid: mergeRequestIid, branch }),
    },
  ]);
  await projectApi(
    shop,
    SERVICE_PROJECT,
    'PUT',
    `/merge_requests/${mergeRequestIid}/merge`,
  );
  expect(
    await shop.git(SERVICE_PROJECT, 'show', 'main:.cicd/live.yaml'),
  ).toContain('tag: "v2.8.0-rc.2"');
});

it('promotes the tag that its reader saw, or none', async () => {
  const first = await deliver({ change: promotion });
  await writeTag('qa', 'v2.9.0-rc.1');
  await writeTag('live', 'v2.7.4');

  await expect(
    shop.otherBackend().delivery.refreshOpenMergeRequests('shop'),
  ).resolves.toMatchObject([{ outcome: 'left' }]);
  await expect(deliver({ change: promotion })).rejects.toMatchObject({
    name: 'ConflictError',
    message: expect.stringMatching(
      /open merge request .* image\.tag is "v2\.8\.0-rc\.2" and "v2\.9\.0-rc\.1" was asked for\. .* set replaceMergeRequest/,
    ),
  });

  await expect(
    deliver({ change: promotion, replaceOpenMergeRequest: true }),
  ).resolves.toMatchObject({
    outcome: 'updated',
    mergeRequestIid: first.mergeRequestIid,
  });
  const { title } = await projectApi(
    shop,
    SERVICE_PROJECT,
    'GET',
    `/merge_requests/${first.mergeRequestIid}`,
  );
  expect(title).toBe('Promote user-service v2.9.0-rc.1 from qa to live');
});
