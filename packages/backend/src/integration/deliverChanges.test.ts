import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ChangeRequest,
  PlatformChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { deliveries } from './__testUtils__/deliveries';
import { projectApi } from './__testUtils__/projectApi';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const byKind = deliveries.map(
  delivery => [delivery.change.kind, delivery] as const,
);

let shop: SampleShop;

beforeAll(async () => {
  shop = await startSampleShop();
});

afterAll(async () => {
  await shop.stop();
});

const deliver = (
  change: PlatformChange,
  request: Pick<ChangeRequest, 'mode'> & Partial<ChangeRequest>,
) =>
  shop.otherBackend().delivery.deliver({
    platform: 'shop',
    change,
    ...request,
  });

/** The patch that git sees, without what names blobs. */
async function patch(project: string, ...args: string[]) {
  const text = await shop.git(project, 'diff', ...args);
  return text.replace(/^(diff --git|index) .*\n/gm, '');
}

const content = (diff: string) => diff.replace(/^@@ .*$/gm, '@@');

describe('in a workspace', () => {
  it.each(byKind)('%s edits the checkout', async (_, delivery) => {
    const { change, outcome, project, files } = delivery;
    const directory = await mkdtemp(join(tmpdir(), 'checkout-'));
    try {
      const checkout = join(directory, 'repository');
      await shop.git(project, 'clone', '--quiet', '.', checkout);
      const inCheckout = ['-C', checkout] as const;
      const request = { mode: 'workspace', directory: checkout } as const;
      const refs = await shop.refs();

      const dry = await deliver(change, { ...request, dryRun: true });
      expect(dry).toMatchObject({ outcome, files });
      expect(await shop.git(project, ...inCheckout, 'diff')).toBe('');

      const written = await deliver(change, request);
      expect(written).toEqual(dry);
      const seen = await shop.git(project, ...inCheckout, 'diff', '--no-color');
      expect(content(seen.replace(/^(diff --git|index) .*\n/gm, ''))).toBe(
        content(written.diff),
      );

      await expect(deliver(change, request)).resolves.toMatchObject({
        outcome: 'unchanged',
        diff: '',
      });
      expect(await shop.refs()).toBe(refs);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});

describe('by merge request', () => {
  it.each(byKind)('%s opens one and finds it again', async (_, delivery) => {
    const { change, outcome, project, branch, files } = delivery;
    const request: Pick<ChangeRequest, 'mode'> & Partial<ChangeRequest> = {
      mode: 'merge-request',
      labels: ['team: gifts'],
      reviewers: ['Sandbox'],
      requestedBy: 'user:default/guest',
    };
    const refs = await shop.refs();

    const dry = await deliver(change, { ...request, dryRun: true });
    expect(dry).toMatchObject({ outcome, files, branch });
    expect(await shop.refs()).toBe(refs);

    const first = await deliver(change, request);
    expect(first).toMatchObject({
      outcome,
      files,
      branch,
      diff: dry.diff,
      mergeRequestIid: expect.any(Number),
      repositoryUrl: `${shop.sandbox.gitlab.baseUrl}/${project}`,
      notes: [],
    });
    expect(content(await patch(project, `main...${branch}`))).toBe(
      content(first.diff),
    );
    const path = `/merge_requests/${first.mergeRequestIid}`;
    const opened = await projectApi(shop, project, 'GET', path);
    expect(opened).toMatchObject({
      labels: ['gitops-platform', change.kind, 'team: gifts'],
      reviewers: [{ username: 'sandbox' }],
      web_url: first.url,
      target_branch: 'main',
    });
    for (const followUp of first.followUps) {
      expect(opened.description).toContain(`\n- [ ] ${followUp}`);
    }

    await expect(deliver(change, request)).resolves.toMatchObject({
      outcome: 'unchanged',
      mergeRequestIid: first.mergeRequestIid,
      commit: first.commit,
    });

    await projectApi(shop, project, 'PUT', `${path}/merge`);
    await expect(deliver(change, request)).resolves.toMatchObject({
      outcome: 'unchanged',
      diff: '',
      url: expect.stringContaining('/-/blob/main/'),
    });
  });
});
