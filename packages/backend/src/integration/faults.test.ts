import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ChangeRequest,
  DeliveryMode,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Fault } from 'sandbox';
import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const CHANGE = {
  kind: 'register-service',
  service: 'gift-service',
  syncWave: '0',
} as const;

const BRANCH = 'gitops-platform/register-gift-service';

const CHANGED =
  'The file has changed since you started editing it: platform/core.yaml';

describe('a registration whose GitLab fails', () => {
  let shop: SampleShop;

  beforeEach(async () => {
    shop = await startSampleShop();
  });

  afterEach(async () => {
    await shop.stop();
  });

  const request = (mode: DeliveryMode): ChangeRequest => ({
    platform: 'shop',
    change: CHANGE,
    mode,
  });

  const deliver = (mode: DeliveryMode) =>
    shop.otherBackend().delivery.deliver(request(mode));

  const commitsAbove = async (branch: string, below: string) =>
    Number(
      await shop.git(
        PLATFORM_PROJECT,
        'rev-list',
        '--count',
        `${below}..${branch}`,
      ),
    );

  const entriesOn = async (branch: string) =>
    (
      await shop.git(PLATFORM_PROJECT, 'show', `${branch}:platform/core.yaml`)
    ).split('\n  gift-service:\n').length - 1;

  /** A rerun brings what one undisturbed run brings, once. */
  const expectCompleted = async (mode: DeliveryMode, start: string) => {
    if (mode === 'commit') {
      expect(await commitsAbove('main', start)).toBe(1);
      expect(await entriesOn('main')).toBe(1);
      return;
    }
    const all = (await shop.api(
      'GET',
      '/merge_requests?state=all',
    )) as unknown as Array<Record<string, unknown>>;
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      state: 'opened',
      source_branch: BRANCH,
      has_conflicts: false,
    });
    expect(await commitsAbove('main', start)).toBe(0);
    expect(await commitsAbove(BRANCH, 'main')).toBe(1);
    expect(await entriesOn(BRANCH)).toBe(1);
    const branches = await shop.git(
      PLATFORM_PROJECT,
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads',
    );
    expect(branches.trim().split('\n').sort()).toEqual([BRANCH, 'main'].sort());
  };

  const head = async () =>
    (await shop.git(PLATFORM_PROJECT, 'rev-parse', 'main')).trim();

  const COMMIT = { method: 'POST', match: /repository\/commits/, count: 1 };
  const MERGE_REQUEST = { method: 'POST', match: /merge_requests/, count: 1 };

  /** Faults that a person does not hear of, and that a rerun finds settled. */
  it.each<[string, DeliveryMode, Fault]>([
    [
      '400 "has changed"',
      'commit',
      { ...COMMIT, status: 400, message: CHANGED },
    ],
    [
      '409 "please refresh"',
      'commit',
      {
        ...COMMIT,
        status: 409,
        message:
          'Could not update refs/heads/main. Please refresh and try again.',
      },
    ],
    ['a lost answer to the commit', 'commit', { ...COMMIT, status: 'lost' }],
    [
      '400 "has changed"',
      'merge-request',
      { ...COMMIT, status: 400, message: CHANGED },
    ],
    [
      '409 "another open merge request"',
      'merge-request',
      {
        ...MERGE_REQUEST,
        status: 409,
        message: 'Another open merge request already exists',
      },
    ],
    [
      'a lost answer to the merge request',
      'merge-request',
      { ...MERGE_REQUEST, status: 'lost' },
    ],
  ])('goes on after %s (%s)', async (_, mode, fault) => {
    const start = await head();
    shop.sandbox.gitlab.setFault(fault);

    expect(await deliver(mode)).toMatchObject({ outcome: 'added' });

    await expectCompleted(mode, start);
    expect(await deliver(mode)).toMatchObject({ outcome: 'unchanged' });
    await expectCompleted(mode, start);
  });

  /** Faults that a person hears of; nothing is there then, and a rerun does it all. */
  it.each<[string, DeliveryMode, Fault]>([
    ['429 without Retry-After', 'commit', { ...COMMIT, status: 429 }],
    ['500', 'commit', { ...COMMIT, status: 500 }],
    ['a cut connection', 'commit', { ...COMMIT, status: 'reset' }],
    ['429 without Retry-After', 'merge-request', { ...COMMIT, status: 429 }],
    ['500', 'merge-request', { ...COMMIT, status: 500 }],
    [
      '429 at the merge request',
      'merge-request',
      { ...MERGE_REQUEST, status: 429 },
    ],
    [
      '500 at the merge request',
      'merge-request',
      { ...MERGE_REQUEST, status: 500 },
    ],
  ])('says so and leaves nothing after %s (%s)', async (_, mode, fault) => {
    const start = await head();
    const refs = await shop.refs();
    shop.sandbox.gitlab.setFault(fault);

    await expect(deliver(mode)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });

    expect(await shop.refs()).toBe(refs);
    expect(await deliver(mode)).toMatchObject({ outcome: 'added' });
    await expectCompleted(mode, start);
  });

  it('completes after the answer to the commit of its branch was lost', async () => {
    const start = await head();
    shop.sandbox.gitlab.setFault({ ...COMMIT, status: 'lost' });

    await deliver('merge-request').catch(() => undefined);

    expect(['added', 'unchanged']).toContain(
      (await deliver('merge-request')).outcome,
    );
    await expectCompleted('merge-request', start);
  });

  describe('in a process that is killed', () => {
    let backend: ChildProcess;

    const startBackend = (mode: DeliveryMode) => {
      backend = spawn(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          join(__dirname, '__testUtils__', 'deliverOnce.ts'),
          JSON.stringify({ config: shop.config.get(), request: request(mode) }),
        ],
        { stdio: 'inherit' },
      );
    };

    const kill = async () => {
      const exit = once(backend, 'exit');
      backend.kill('SIGKILL');
      expect(await exit).toEqual([null, 'SIGKILL']);
    };

    afterEach(() => {
      backend.kill('SIGKILL');
    });

    it('between commit and merge request, goes on from its branch', async () => {
      const start = await head();
      shop.sandbox.gitlab.setFault({ ...MERGE_REQUEST, status: 'hang' });
      startBackend('merge-request');
      while (!(await shop.refs()).includes(BRANCH)) {
        expect(backend.exitCode).toBeNull();
        await sleep(50);
      }
      await kill();
      expect(await shop.api('GET', '/merge_requests?state=all')).toEqual([]);
      shop.sandbox.gitlab.clearFaults();

      expect(await deliver('merge-request')).toMatchObject({
        outcome: 'added',
      });
      await expectCompleted('merge-request', start);
    });

    it('after its commit to the branch, finds it', async () => {
      const start = await head();
      // Between the commit and its answer there is the look at what was written.
      shop.sandbox.gitlab.setFault({
        status: 'hang',
        method: 'GET',
        match: /core\.yaml\/raw/,
      });
      startBackend('commit');
      while ((await head()) === start) {
        expect(backend.exitCode).toBeNull();
        await sleep(50);
      }
      await kill();
      shop.sandbox.gitlab.clearFaults();

      expect(await deliver('commit')).toMatchObject({ outcome: 'unchanged' });
      await expectCompleted('commit', start);
    });
  });
});
