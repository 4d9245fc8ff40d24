import { RevisionCache } from './RevisionCache';

describe('RevisionCache', () => {
  let now: number;
  let revision: string;
  let load: jest.Mock<Promise<string>, []>;
  let probe: jest.Mock;
  let cache: RevisionCache<string>;

  beforeEach(() => {
    now = 0;
    revision = 'one';
    load = jest.fn(async () => `value of ${revision}`);
    probe = jest.fn(async () => ({ revision, load }));
    cache = new RevisionCache({ refresh: 100, limit: 2, now: () => now });
  });

  it('serves a value without asking until it has to be refreshed', async () => {
    await cache.get('a', probe);
    now = 99;
    await cache.get('a', probe);
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it('asks for the revision and keeps the value of the same one', async () => {
    await cache.get('a', probe);
    now = 100;
    await expect(cache.get('a', probe)).resolves.toBe('value of one');
    expect(probe).toHaveBeenCalledTimes(2);
    expect(load).toHaveBeenCalledTimes(1);
    now = 199;
    await cache.get('a', probe);
    expect(probe).toHaveBeenCalledTimes(2);
  });

  it('reads again where the revision differs', async () => {
    await cache.get('a', probe);
    now = 100;
    revision = 'two';
    await expect(cache.get('a', probe)).resolves.toBe('value of two');
  });

  it('looks once for all who wait', async () => {
    await Promise.all([1, 2, 3].map(() => cache.get('a', probe)));
    expect(probe).toHaveBeenCalledTimes(1);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('fails rather than serving what may be old, and recovers', async () => {
    await cache.get('a', probe);
    now = 100;
    probe.mockRejectedValueOnce(new Error('away'));
    await expect(cache.get('a', probe)).rejects.toThrow('away');
    await expect(cache.get('a', probe)).resolves.toBe('value of one');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('asks again after an invalidation', async () => {
    await cache.get('a', probe);
    cache.invalidate('a');
    await cache.get('a', probe);
    expect(probe).toHaveBeenCalledTimes(2);
  });

  it('asks again for the keys that are meant', async () => {
    await cache.get('a', probe);
    await cache.get('b', probe);
    probe.mockClear();
    cache.invalidateWhere(key => key === 'b');
    await cache.get('a', probe);
    expect(probe).not.toHaveBeenCalled();
    await cache.get('b', probe);
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it('tells what was read last without asking', async () => {
    await cache.get('a', probe);
    now = 1_000;
    expect(cache.values()).toEqual(['value of one']);
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it('does not take the answer of a look that began before an invalidation', async () => {
    let release = (_: { revision: string; load: typeof load }) => {};
    probe.mockImplementationOnce(
      () => new Promise(resolve => (release = resolve)),
    );
    const early = cache.get('a', probe);
    cache.invalidate('a');
    revision = 'two';
    await expect(cache.get('a', probe)).resolves.toBe('value of two');
    release({ revision: 'one', load: jest.fn(async () => 'value of one') });
    await expect(early).resolves.toBe('value of one');
    await expect(cache.get('a', probe)).resolves.toBe('value of two');
  });

  it('ends the wait of a caller that goes, not the look of the others', async () => {
    const controller = new AbortController();
    const first = cache.get('a', probe, controller.signal);
    const second = cache.get('a', probe);
    controller.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).resolves.toBe('value of one');
    await expect(
      cache.get('a', probe, AbortSignal.abort()),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('keeps the entries that were used last', async () => {
    await cache.get('a', probe);
    await cache.get('b', probe);
    await cache.get('a', probe);
    await cache.get('c', probe);
    probe.mockClear();
    await cache.get('a', probe);
    expect(probe).not.toHaveBeenCalled();
    await cache.get('b', probe);
    expect(probe).toHaveBeenCalledTimes(1);
  });
});
