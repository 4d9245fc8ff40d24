import { mockServices } from '@backstage/backend-test-utils';
import type { CacheService } from '@backstage/backend-plugin-api';
import { SourceError } from '../SourceError';
import { LiveReader } from './LiveReader';

const SOURCE = 'Vault at vault.example.test';

const down = new SourceError({
  kind: 'unreachable',
  message: 'Vault at vault.example.test cannot be reached: refused',
  hint: 'Check the network.',
});
const refused = new SourceError({
  kind: 'refused',
  message: 'Vault refuses the token',
  hint: 'Give it a new one.',
});

/** A cache as Redis is one: what comes out is a copy. */
function memoryCache() {
  const entries = new Map<string, string>();
  const cache = {
    get: jest.fn(async (key: string) => {
      const text = entries.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    }),
    set: jest.fn(async (key: string, value: unknown) => {
      entries.set(key, JSON.stringify(value));
    }),
    delete: jest.fn(async (key: string) => {
      entries.delete(key);
    }),
    withOptions: jest.fn(),
  };
  return cache as unknown as jest.Mocked<CacheService>;
}

/** What was read lies in the cache a turn later. */
const untilShared = () =>
  new Promise(resolve => {
    setTimeout(resolve, 5);
  });

function setUp(cache = memoryCache()) {
  const clock = { now: Date.parse('2026-03-01T12:00:00Z') };
  const reader = new LiveReader({
    cache,
    logger: mockServices.logger.mock(),
    freshFor: 30_000,
    keptFor: 3_600_000,
    patience: 40,
    now: () => clock.now,
  });
  return { reader, clock, cache };
}

describe('LiveReader', () => {
  it('asks the source once while a value is fresh', async () => {
    const { reader, clock } = setUp();
    const load = jest.fn(async () => 'first');
    const first = await reader.read('key', SOURCE, load);
    expect(first).toEqual({
      value: 'first',
      reading: { status: 'ok', readAt: '2026-03-01T12:00:00.000Z' },
    });
    clock.now += 29_000;
    await expect(reader.read('key', SOURCE, load)).resolves.toEqual(first);
    expect(load).toHaveBeenCalledTimes(1);

    clock.now += 2_000;
    load.mockResolvedValue('second');
    await expect(reader.read('key', SOURCE, load)).resolves.toEqual({
      value: 'second',
      reading: { status: 'ok', readAt: '2026-03-01T12:00:31.000Z' },
    });
  });

  it('reads once for two hundred at the same time', async () => {
    const { reader } = setUp();
    const load = jest.fn(
      () =>
        new Promise<string>(resolve => {
          setTimeout(() => resolve('value'), 10);
        }),
    );
    const values = await Promise.all(
      Array.from({ length: 200 }, () => reader.read('key', SOURCE, load)),
    );
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(values.map(({ value }) => value))).toEqual(
      new Set(['value']),
    );
  });

  it('looks into the cache once for two hundred, whatever becomes of it', async () => {
    const { reader, clock, cache } = setUp();
    const readAll = (load: () => Promise<string>) =>
      Promise.all(
        Array.from({ length: 200 }, () => reader.read('key', SOURCE, load)),
      );
    await reader.read('key', SOURCE, async () => 'old');
    for (const load of [
      async () => 'new',
      async () => {
        throw down;
      },
      () => new Promise<string>(() => {}),
    ]) {
      clock.now += 60_000;
      cache.get.mockClear();
      await readAll(load);
      await readAll(load);
      expect(cache.get).toHaveBeenCalledTimes(1);
    }
  });

  it('takes what another instance has read since', async () => {
    const { reader, clock, cache } = setUp();
    await reader.read('key', SOURCE, async () => 'old');
    const { reader: other, clock: clockOfOther } = setUp(cache);
    clock.now += 60_000;
    clockOfOther.now = clock.now;
    await other.read('key', SOURCE, async () => 'new');
    await untilShared();

    const load = jest.fn(async () => 'newest');
    await expect(reader.read('key', SOURCE, load)).resolves.toEqual({
      value: 'new',
      reading: { status: 'ok', readAt: '2026-03-01T12:01:00.000Z' },
    });
    expect(load).not.toHaveBeenCalled();
  });

  it('shows what another instance has read while the source fails', async () => {
    const { reader, cache } = setUp();
    await reader.read('key', SOURCE, async () => 'known');
    await untilShared();
    const { reader: other, clock } = setUp(cache);
    clock.now += 60_000;
    await expect(
      other.read('key', SOURCE, async () => {
        throw down;
      }),
    ).resolves.toMatchObject({
      value: 'known',
      reading: { status: 'stale', readAt: '2026-03-01T12:00:00.000Z' },
    });
  });

  it('shows what it knew while the source fails, says since when, and recovers', async () => {
    const { reader, clock } = setUp();
    await reader.read('key', SOURCE, async () => 'known');
    clock.now += 60_000;
    const failing = jest.fn(async (): Promise<string> => {
      throw down;
    });
    const stale = {
      value: 'known',
      reading: {
        status: 'stale',
        readAt: '2026-03-01T12:00:00.000Z',
        failingSince: '2026-03-01T12:01:00.000Z',
        reason: 'unreachable',
        message: down.message,
        hint: 'Check the network.',
      },
    };
    await expect(reader.read('key', SOURCE, failing)).resolves.toEqual(stale);
    // Not every page asks a source that is down.
    await expect(reader.read('key', SOURCE, failing)).resolves.toEqual(stale);
    expect(failing).toHaveBeenCalledTimes(1);

    clock.now += 6_000;
    await expect(reader.read('key', SOURCE, failing)).resolves.toEqual(stale);
    expect(failing).toHaveBeenCalledTimes(2);

    clock.now += 6_000;
    await expect(
      reader.read('key', SOURCE, async () => 'new'),
    ).resolves.toEqual({
      value: 'new',
      reading: { status: 'ok', readAt: '2026-03-01T12:01:12.000Z' },
    });
  });

  it('has nothing to show where nothing was read', async () => {
    const { reader } = setUp();
    await expect(
      reader.read('key', SOURCE, async () => {
        throw down;
      }),
    ).resolves.toEqual({
      reading: {
        status: 'unavailable',
        failingSince: '2026-03-01T12:00:00.000Z',
        reason: 'unreachable',
        message: down.message,
        hint: 'Check the network.',
      },
    });
  });

  it('shows nothing old to credentials that are refused', async () => {
    const { reader, clock } = setUp();
    await reader.read('key', SOURCE, async () => 'known');
    clock.now += 60_000;
    const answer = await reader.read('key', SOURCE, async () => {
      throw refused;
    });
    expect(answer.value).toBeUndefined();
    expect(answer.reading).toMatchObject({
      status: 'forbidden',
      message: refused.message,
    });
  });

  it('does not wait for a slow source, and has the value afterwards', async () => {
    const { reader } = setUp();
    let finish: (value: string) => void = () => undefined;
    const load = jest.fn(
      () =>
        new Promise<string>(resolve => {
          finish = resolve;
        }),
    );
    await expect(reader.read('key', SOURCE, load)).resolves.toEqual({
      reading: {
        status: 'unavailable',
        failingSince: '2026-03-01T12:00:00.000Z',
        reason: 'late',
        message: 'Vault at vault.example.test has not answered after 0.04 s',
        hint: 'It is still being asked: look again in a moment.',
      },
    });
    finish('late');
    await expect(reader.read('key', SOURCE, load)).resolves.toMatchObject({
      value: 'late',
      reading: { status: 'ok' },
    });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('does not wait for a cache that hangs', async () => {
    const cache = memoryCache();
    cache.set.mockReturnValue(new Promise(() => {}));
    const { reader, clock } = setUp(cache);
    await expect(
      reader.read('key', SOURCE, async () => 'value'),
    ).resolves.toMatchObject({ value: 'value', reading: { status: 'ok' } });

    cache.get.mockReturnValue(new Promise(() => {}));
    clock.now += 60_000;
    await expect(
      reader.read('key', SOURCE, async () => 'new'),
    ).resolves.toMatchObject({ value: 'value', reading: { status: 'stale' } });
  });

  it('answers without a cache', async () => {
    const cache = memoryCache();
    cache.get.mockRejectedValue(new Error('the cache is away'));
    cache.set.mockRejectedValue(new Error('the cache is away'));
    const { reader } = setUp(cache);
    await expect(
      reader.read('key', SOURCE, async () => 'value'),
    ).resolves.toMatchObject({ value: 'value', reading: { status: 'ok' } });
  });

  describe('forget', () => {
    it('makes the next read ask the source, in all instances that begin anew', async () => {
      const { reader, cache } = setUp();
      await reader.read('key', SOURCE, async () => 'old');
      await reader.read('other', SOURCE, async () => 'other');
      await untilShared();
      await reader.forget('key');
      const { reader: second } = setUp(cache);
      await expect(
        second.read('key', SOURCE, async () => 'new'),
      ).resolves.toEqual(expect.objectContaining({ value: 'new' }));
      const load = jest.fn(async () => 'other');
      await reader.read('other', SOURCE, load);
      expect(load).not.toHaveBeenCalled();
    });

    it('does not keep what was asked for before', async () => {
      const { reader } = setUp();
      let answer = (_value: string) => {};
      const early = reader.read(
        'key',
        SOURCE,
        () => new Promise<string>(resolve => (answer = resolve)),
      );
      await new Promise(setImmediate);
      await reader.forget('key');
      answer('old');
      await expect(early).resolves.toEqual(
        expect.objectContaining({ value: 'old' }),
      );
      await expect(
        reader.read('key', SOURCE, async () => 'new'),
      ).resolves.toEqual(expect.objectContaining({ value: 'new' }));
    });

    it('asks a source again that was down', async () => {
      const { reader } = setUp();
      await reader.read('key', SOURCE, async () => {
        throw down;
      });
      await reader.forget('key');
      await expect(
        reader.read('key', SOURCE, async () => 'up'),
      ).resolves.toEqual(expect.objectContaining({ value: 'up' }));
    });

    it('survives a cache that is away', async () => {
      const cache = memoryCache();
      cache.delete.mockRejectedValue(new Error('away'));
      const { reader } = setUp(cache);
      await expect(reader.forget('key')).resolves.toBeUndefined();
    });
  });
});
