import { CoalescedRuns } from './CoalescedRuns';

describe('CoalescedRuns', () => {
  let finish: Array<() => void>;
  let started: string[];
  let runs: CoalescedRuns;

  beforeEach(() => {
    finish = [];
    started = [];
    runs = new CoalescedRuns(
      key =>
        new Promise(resolve => {
          started.push(key);
          finish.push(resolve);
        }),
    );
  });

  it('answers all requests that come during a run by one more', async () => {
    runs.request('shop');
    runs.request('shop');
    runs.request('shop');
    expect(started).toEqual(['shop']);
    finish.shift()!();
    await new Promise(setImmediate);
    expect(started).toEqual(['shop', 'shop']);
    finish.shift()!();
    await runs.idle();
    expect(started).toEqual(['shop', 'shop']);
  });

  it('runs again for a request after a run', async () => {
    runs.request('shop');
    finish.shift()!();
    await runs.idle();
    runs.request('shop');
    expect(started).toEqual(['shop', 'shop']);
    finish.shift()!();
    await runs.idle();
  });

  it('does not hold up other keys', () => {
    runs.request('shop');
    runs.request('games');
    expect(started).toEqual(['shop', 'games']);
  });
});
