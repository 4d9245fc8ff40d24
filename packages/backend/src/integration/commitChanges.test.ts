import { deliveries } from './__testUtils__/deliveries';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

let shop: SampleShop;

beforeAll(async () => {
  shop = await startSampleShop();
});

afterAll(async () => {
  await shop.stop();
});

describe('by commit', () => {
  it.each(
    deliveries.map(delivery => [delivery.change.kind, delivery] as const),
  )(
    '%s is on the branch, in one commit',
    async (_, { change, outcome, project, files }) => {
      const { delivery } = shop.otherBackend();
      const request = { platform: 'shop', change, mode: 'commit' } as const;
      const refs = await shop.refs();
      const before = await shop.git(project, 'rev-parse', 'main');

      const dry = await delivery.deliver({ ...request, dryRun: true });
      expect(dry).toMatchObject({ outcome, files, branch: 'main' });
      expect(await shop.refs()).toBe(refs);

      const committed = await delivery.deliver(request);
      expect(committed).toMatchObject({
        outcome,
        files,
        diff: dry.diff,
        url: expect.stringContaining(
          `/${project}/-/commit/${committed.commit}`,
        ),
      });
      expect(await shop.git(project, 'rev-parse', 'main~1')).toBe(before);
      expect(
        await shop.git(project, 'diff', '--name-only', 'main~1', 'main'),
      ).toBe(files.map(file => `${file}\n`).join(''));

      await expect(delivery.deliver(request)).resolves.toMatchObject({
        outcome: 'unchanged',
        diff: '',
      });
    },
  );
});
