import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(60_000);

const CORE = 'platform/core.yaml';
const GIFTS = {
  platform: 'shop',
  change: { kind: 'register-service', service: 'gift-service', syncWave: '0' },
} as const;

describe('registering a service on a GitLab over real git', () => {
  let shop: SampleShop;

  beforeEach(async () => {
    shop = await startSampleShop();
  });

  afterEach(async () => {
    await shop.stop();
  });

  const mergeRequests = async (query = 'state=opened') =>
    (await shop.api('GET', `/merge_requests?${query}`)) as unknown as Array<
      Record<string, unknown> & { iid: number }
    >;

  const coreAt = (branch: string) =>
    shop.git(PLATFORM_PROJECT, 'show', `${branch}:${CORE}`);

  const changes = (from: string, to: string) =>
    shop.git(PLATFORM_PROJECT, 'diff', '--numstat', `${from}...${to}`);

  const merge = (iid: number | undefined) =>
    shop.api('PUT', `/merge_requests/${iid}/merge`);

  it('finds the open merge request for those who wait for it', async () => {
    const { delivery } = shop.platforms;
    const find = () => delivery.openRegistration('shop', 'gift-service');
    expect(await find()).toBeUndefined();
    const { url, branch, mergeRequestIid } = await delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });
    expect(await find()).toEqual({ url, branch, iid: mergeRequestIid });
    await merge(mergeRequestIid);
    expect(await find()).toBeUndefined();
  });

  it('opens one merge request whose diff is the entry alone', async () => {
    const result = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
      requestedBy: 'user:default/guest',
      taskUrl: 'http://portal.example.test/create/tasks/1',
    });

    expect(result).toMatchObject({
      outcome: 'added',
      files: [CORE],
      branch: 'gitops-platform/register-gift-service',
      mergeRequestIid: expect.any(Number),
      notes: [],
    });
    expect(await changes('main', result.branch!)).toBe(
      `${
        result.diff.split('\n').filter(line => /^\+(?!\+\+)/.test(line)).length
      }\t0\t${CORE}\n`,
    );
    const [request] = await mergeRequests();
    expect(request).toMatchObject({
      iid: result.mergeRequestIid,
      title: 'Register gift-service in Acme Shop',
      target_branch: 'main',
      web_url: result.url,
    });
    expect(request.description).toContain('`user:default/guest`');
    expect(request.description).toContain('/create/tasks/1');
    expect(request.description).toContain('+  gift-service:');
  });

  it('finds its own merge request when it is run again', async () => {
    const first = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });
    const refs = await shop.refs();

    const second = await shop.otherBackend().delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });

    expect(second).toMatchObject({
      outcome: 'unchanged',
      url: first.url,
      mergeRequestIid: first.mergeRequestIid,
      commit: first.commit,
    });
    expect(await mergeRequests('state=all')).toHaveLength(1);
    expect(await shop.refs()).toBe(refs);
  });

  it('says unchanged once the merge request is merged', async () => {
    const first = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });
    await merge(first.mergeRequestIid);

    await expect(
      shop.platforms.delivery.deliver({ ...GIFTS, mode: 'merge-request' }),
    ).resolves.toMatchObject({
      outcome: 'unchanged',
      diff: '',
      url: expect.stringMatching(/\/-\/blob\/main\/platform\/core\.yaml#L\d+$/),
    });
    expect(await mergeRequests('state=all')).toHaveLength(1);
  });

  it.each([
    ['while its merge request is open', false],
    ['after the merge', true],
  ])('names both values when the wave differs %s', async (_, merged) => {
    const first = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });
    if (merged) {
      await merge(first.mergeRequestIid);
    }
    const refs = await shop.refs();

    await expect(
      shop.platforms.delivery.deliver({
        ...GIFTS,
        change: {
          kind: 'register-service',
          service: 'gift-service',
          syncWave: '1',
        },
        mode: 'merge-request',
      }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /conflict: .*platform\/core\.yaml:\d+.*services\.gift-service\.syncWave is "0" and "1" was asked for/,
      ),
    });
    expect(await shop.refs()).toBe(refs);
  });

  it('rebuilds its merge request with other values where that is asked for', async () => {
    const first = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });

    const second = await shop.platforms.delivery.deliver({
      ...GIFTS,
      change: {
        kind: 'register-service',
        service: 'gift-service',
        syncWave: '2',
      },
      mode: 'merge-request',
      replaceOpenMergeRequest: true,
    });

    expect(second).toMatchObject({
      outcome: 'updated',
      mergeRequestIid: first.mergeRequestIid,
    });
    expect(await coreAt(second.branch!)).toContain(
      '  gift-service:\n    syncWave: "2"\n',
    );
    const [request] = await mergeRequests();
    expect(request.description).toContain('+    syncWave: "2"');
  });

  it('commits to the branch where that is asked for', async () => {
    const result = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'commit',
    });

    expect(result).toMatchObject({
      outcome: 'added',
      branch: 'main',
      url: expect.stringContaining(`/-/commit/${result.commit}`),
    });
    expect(await coreAt('main')).toContain('\n  gift-service:\n');
    await expect(
      shop.platforms.delivery.deliver({ ...GIFTS, mode: 'commit' }),
    ).resolves.toMatchObject({ outcome: 'unchanged' });
    const model = await shop.platforms.read('shop');
    expect(model.services.map(({ name }) => name)).toContain('gift-service');
  });

  it.each([
    ['an empty map', 'services: {}\n', '-services: {}'],
    [
      'a last line without newline',
      'services:\n  a:\n    syncWave: "0"\n    path: a/.cicd',
      '-    path: a/.cicd',
    ],
  ])('enters a service behind %s', async (_, core, replacedLine) => {
    await shop.edit({ change: () => core });
    const { diff, outcome } = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'commit',
    });
    expect(outcome).toBe('added');
    expect(diff.split('\n')).toContain(replacedLine);
    expect(await coreAt('main')).toContain('\n  gift-service:\n');
  });

  it.each(['commit', 'merge-request'] as const)(
    'shows in a dry run what a %s would do and sends nothing',
    async mode => {
      const refs = await shop.refs();
      const result = await shop.platforms.delivery.deliver({
        ...GIFTS,
        mode,
        dryRun: true,
      });
      expect(result.outcome).toBe('added');
      expect(result.diff).toContain('+  gift-service:');
      expect(await shop.refs()).toBe(refs);
      expect(await mergeRequests('state=all')).toHaveLength(0);
    },
  );

  it('reports a closed merge request and goes on once its branch is gone', async () => {
    const first = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });
    await shop.api('PUT', `/merge_requests/${first.mergeRequestIid}`, {
      state_event: 'close',
    });

    await expect(
      shop.platforms.delivery.deliver({ ...GIFTS, mode: 'merge-request' }),
    ).rejects.toThrow(
      new RegExp(
        `!${first.mergeRequestIid} \\(.*\\), "Register gift-service in Acme Shop", was closed without being merged. Reopen it, or delete its branch gitops-platform/register-gift-service`,
      ),
    );

    await shop.api(
      'DELETE',
      `/repository/branches/${encodeURIComponent(first.branch!)}`,
    );
    const again = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });
    expect(again.outcome).toBe('added');
    expect(again.mergeRequestIid).not.toBe(first.mergeRequestIid);
  });

  it('leaves a branch with commits of a person alone', async () => {
    const first = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });
    await shop.edit({
      branch: first.branch,
      change: text =>
        text.replace('\n  gift-service:', '\n  # soon\n  gift-service:'),
    });
    await shop.edit({
      change: text =>
        text.replace(
          '  # --- Wave 1: API Gateway ---',
          '  wish-list:\n    syncWave: "0"\n\n  # --- Wave 1: API Gateway ---',
        ),
    });
    const refs = await shop.refs();

    const second = await shop.platforms.delivery.deliver({
      ...GIFTS,
      mode: 'merge-request',
    });

    expect(second.outcome).toBe('unchanged');
    expect(second.notes.join()).toMatch(/commits of other people/);
    expect(await shop.refs()).toBe(refs);
  });

  it('refuses a branch of the same name that somebody else made', async () => {
    await shop.api(
      'POST',
      '/repository/branches?branch=gitops-platform/register-gift-service&ref=main',
    );
    const refs = await shop.refs();
    await expect(
      shop.platforms.delivery.deliver({ ...GIFTS, mode: 'merge-request' }),
    ).rejects.toThrow(/exists and its last commit is not one of the portal's/);
    expect(await shop.refs()).toBe(refs);
  });

  it('keeps what a colleague commits between the read and the write', async () => {
    const layout = shop.platforms.layoutOf('shop');
    const planChange = layout.planChange.bind(layout);
    let interfered = false;
    const spy = jest
      .spyOn(layout, 'planChange')
      .mockImplementation(async (...args) => {
        const planned = await planChange(...args);
        if (!interfered) {
          interfered = true;
          await shop.edit({
            change: text =>
              text.replace(
                '  # --- Wave 1: API Gateway ---',
                '  wish-list:\n    syncWave: "0"\n\n  # --- Wave 1: API Gateway ---',
              ),
          });
        }
        return planned;
      });
    try {
      await shop.platforms.delivery.deliver({ ...GIFTS, mode: 'commit' });
    } finally {
      spy.mockRestore();
    }
    const text = await coreAt('main');
    expect(text).toContain('\n  gift-service:\n');
    expect(text).toContain('\n  wish-list:\n');
  });

  it('rebuilds a conflicting merge request when the task is run again', async () => {
    const [first, second] = await Promise.all(
      ['gift-a', 'gift-b'].map(name =>
        shop.platforms.delivery.deliver({
          platform: 'shop',
          change: { kind: 'register-service', service: name, syncWave: '0' },
          mode: 'merge-request',
        }),
      ),
    );
    await merge(first.mergeRequestIid);
    const again = await shop.platforms.delivery.deliver({
      platform: 'shop',
      change: { kind: 'register-service', service: 'gift-b', syncWave: '0' },
      mode: 'merge-request',
    });
    expect(again).toMatchObject({
      outcome: 'updated',
      mergeRequestIid: second.mergeRequestIid,
    });
    await merge(again.mergeRequestIid);
    expect(await coreAt('main')).toMatch(/gift-a:[^]*gift-b:/);
  });

  it('says what it had to leave behind, and goes on from there', async () => {
    shop.sandbox.gitlab.setFault({
      status: 500,
      match: /merge_requests$|branches\/gitops-platform/,
      method: 'POST',
    });
    shop.sandbox.gitlab.setFault({ status: 500, method: 'DELETE' });
    await expect(
      shop.platforms.delivery.deliver({ ...GIFTS, mode: 'merge-request' }),
    ).rejects.toThrow(
      /branch gitops-platform\/register-gift-service may have been made and could not be removed.*run the task again/,
    );
    shop.sandbox.gitlab.clearFaults();
    await expect(
      shop.platforms.delivery.deliver({ ...GIFTS, mode: 'merge-request' }),
    ).resolves.toMatchObject({ outcome: 'added' });
    expect(await mergeRequests('state=all')).toHaveLength(1);
  });

  it('edits a checkout in a workspace', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'checkout-'));
    try {
      const checkout = join(directory, 'gitops-config');
      await shop.git(PLATFORM_PROJECT, 'clone', '--quiet', '.', checkout);
      const before = await readFile(join(checkout, CORE), 'utf8');
      const register = () =>
        shop.platforms.delivery.deliver({
          ...GIFTS,
          mode: 'workspace',
          directory: checkout,
        });
      expect(await register()).toMatchObject({
        outcome: 'added',
        files: [CORE],
      });
      const after = await readFile(join(checkout, CORE), 'utf8');
      expect(after).toContain('\n  gift-service:\n');
      expect(after.length).toBeGreaterThan(before.length);
      expect(await register()).toMatchObject({ outcome: 'unchanged' });
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
