import type {
  DeliveryMode,
  PlatformDelivery,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(600_000);

const REGISTRATIONS = 50;

/** Backends that share nothing but the GitLab: each has a queue of its own. */
const INSTANCES = 10;

const services = Array.from(
  { length: REGISTRATIONS },
  (_, index) => `gift-${String(index).padStart(2, '0')}`,
);

describe('many registrations at once on a GitLab over real git', () => {
  let shop: SampleShop;
  let deliveries: PlatformDelivery[];

  beforeEach(async () => {
    shop = await startSampleShop();
    deliveries = Array.from(
      { length: INSTANCES },
      () => shop.otherBackend().delivery,
    );
  });

  afterEach(async () => {
    await shop.stop();
  });

  const register = (
    delivery: PlatformDelivery,
    service: string,
    mode: DeliveryMode,
  ) =>
    delivery.deliver({
      platform: 'shop',
      // One wave: each wants the place behind the same entry.
      change: { kind: 'register-service', service, syncWave: '0' },
      mode,
    });

  const registerAll = (
    mode: DeliveryMode,
    onDone: () => Promise<void> = async () => {},
  ) =>
    Promise.all(
      services.map(async (service, index) => {
        const delivery = deliveries[index % INSTANCES];
        const result = await register(delivery, service, mode);
        await onDone();
        return result;
      }),
    );

  /** How often each service is entered on a branch. */
  const entriesOn = async (branch: string) => {
    const text = await shop.git(
      PLATFORM_PROJECT,
      'show',
      `${branch}:platform/core.yaml`,
    );
    return services.flatMap(service =>
      Array<string>(text.split(`\n  ${service}:\n`).length - 1).fill(service),
    );
  };

  const openRequests = async () =>
    (await shop.api(
      'GET',
      '/merge_requests?state=opened&per_page=100',
    )) as unknown as Array<{
      iid: number;
      source_branch: string;
      has_conflicts: boolean;
    }>;

  const merge = (iid: number | undefined) =>
    shop.api('PUT', `/merge_requests/${iid}/merge`);

  it('needs a few requests for one', async () => {
    const { requests } = shop.sandbox.gitlab;
    requests.clear();
    await register(deliveries[0], 'gift-00', 'commit');
    expect(requests.count).toBeLessThanOrEqual(6);

    requests.clear();
    await register(deliveries[0], 'gift-01', 'merge-request');
    expect(requests.count).toBeLessThanOrEqual(9);

    requests.clear();
    await register(deliveries[1], 'gift-01', 'merge-request');
    expect(requests.count).toBeLessThanOrEqual(9);
  });

  it('loses and doubles none by commit', async () => {
    const before = await shop.git(PLATFORM_PROJECT, 'rev-parse', 'main');

    const results = await registerAll('commit');

    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(
      new Set(['added']),
    );
    expect(await entriesOn('main')).toEqual(services);
    const log = await shop.git(
      PLATFORM_PROJECT,
      'log',
      '--numstat',
      '--format=',
      `${before.trim()}..main`,
    );
    const commits = log.trim().split('\n').filter(Boolean);
    expect(commits).toHaveLength(REGISTRATIONS);
    expect(commits.filter(line => line.split('\t')[1] !== '0')).toEqual([]);
  });

  it('loses and doubles none by merge request, while a person merges some', async () => {
    let done = 0;
    let merged = 0;
    let person = Promise.resolve();
    const mergeOne = async () => {
      // What conflicts by now waits for the refresh.
      const ready = (await openRequests()).find(
        ({ has_conflicts: conflicts }) => !conflicts,
      );
      if (ready) {
        await merge(ready.iid);
        merged++;
      }
    };
    const results = await registerAll('merge-request', async () => {
      done++;
      if (done % 10 === 5) {
        person = person.then(mergeOne);
        await person;
      }
    });

    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(
      new Set(['added']),
    );
    expect(
      new Set(results.map(({ mergeRequestIid }) => mergeRequestIid)).size,
    ).toBe(REGISTRATIONS);
    expect(merged).toBeGreaterThanOrEqual(2);

    await deliveries[0].refreshOpenMergeRequests('shop');
    const open = await openRequests();
    expect(open).toHaveLength(REGISTRATIONS - merged);
    expect(open.filter(request => request.has_conflicts)).toEqual([]);

    const onMain = await entriesOn('main');
    expect(onMain).toHaveLength(merged);
    const inBranches = await Promise.all(
      open.map(async request =>
        (
          await entriesOn(request.source_branch)
        ).filter(service => !onMain.includes(service)),
      ),
    );
    expect([...onMain, ...inBranches.flat()].sort()).toEqual(services);
  });

  it('merges one after the other without a person to resolve conflicts', async () => {
    const some = services.slice(0, 8);
    await Promise.all(
      some.map((service, index) =>
        register(deliveries[index], service, 'merge-request'),
      ),
    );
    for (let left = some.length; left > 0; left--) {
      const open = await openRequests();
      expect(open).toHaveLength(left);
      expect(open.filter(request => request.has_conflicts)).toEqual([]);
      await merge(open[0].iid);
      await deliveries[left % INSTANCES].refreshOpenMergeRequests('shop');
    }
    expect(await entriesOn('main')).toHaveLength(some.length);
    expect((await entriesOn('main')).sort()).toEqual(some);
  });
});
