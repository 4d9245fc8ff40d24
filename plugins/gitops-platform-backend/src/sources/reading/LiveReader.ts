import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { JsonValue } from '@backstage/types';
import { isSourceError } from '../SourceError';

/** A value of a source together with how current it is. */
export interface LiveValue<T> {
  reading: SourceReading;
  /** Absent where the source fails and nothing was read before. */
  value?: T;
}

interface Kept<T> {
  value: T;
  /** Milliseconds since the epoch. */
  readAt: number;
}

export interface LiveReaderOptions {
  cache: CacheService;
  logger: LoggerService;
  /** How long a value is served without asking the source, in milliseconds. */
  freshFor: number;
  /** How long a value is shown as stale while the source fails, in milliseconds. */
  keptFor: number;
  /** How long a page waits for a slow source, in milliseconds. The read goes on. */
  patience: number;
  now?: () => number;
}

/** A source that is down is asked again after this many milliseconds at most. */
const PAUSE_AFTER_FAILURE = 5_000;
/** How many values are kept decoded in this process, besides the cache. */
const MAXIMUM_RECENT = 5_000;
/** How many failing keys are remembered with the time since when. */
const MAXIMUM_FAILURES = 10_000;

/**
 * Reads live state through the cache of the plugin. Values are shared between
 * callers and must not be changed.
 *
 * - A value is served for `freshFor`; then the source is asked.
 * - Callers that come while a read is under way share it (single flight).
 * - Where the source fails, or takes longer than `patience`, the value that was
 *   read before is served as `stale`.
 * - A failure is remembered for a short while, so that a source that is down is
 *   not asked by every page.
 */
export class LiveReader {
  readonly #options: LiveReaderOptions;
  readonly #flights = new Map<
    string,
    { token: symbol; since: number; result: Promise<Kept<unknown>> }
  >();
  readonly #recent = new LRUCache<string, Kept<unknown>>({
    max: MAXIMUM_RECENT,
  });
  readonly #failures = new LRUCache<
    string,
    { since: number; until: number; error: unknown }
  >({ max: MAXIMUM_FAILURES });

  constructor(options: LiveReaderOptions) {
    this.#options = options;
  }

  /**
   * @param key - names source, instance and what is read
   * @param source - what is asked, for messages: `Vault at vault.example.test`
   * @param load - asks the source for a JSON value; its failures become the status of the answer
   */
  async read<T>(
    key: string,
    source: string,
    load: () => Promise<T>,
  ): Promise<LiveValue<T>> {
    const kept = await this.#kept<T>(key);
    if (kept && this.#isFresh(kept)) {
      return this.#answer({ status: 'ok' }, kept);
    }
    const failure = this.#failures.get(key);
    if (failure && this.#now() < failure.until) {
      return this.#failed(key, failure.error, kept);
    }

    const waiting = new AbortController();
    try {
      const settled = await Promise.race([
        this.#flight(key, load).then(value => ({ value })),
        sleep(this.#options.patience, undefined, { signal: waiting.signal }),
      ]);
      return settled
        ? this.#answer({ status: 'ok' }, settled.value)
        : this.#slow(key, source, kept);
    } catch (error) {
      return this.#failed(key, error, kept);
    } finally {
      waiting.abort();
    }
  }

  /**
   * Makes the next read ask the source, even if a read is under way. It clears
   * the cache that instances of the backend share, and what this one holds.
   */
  async forget(key: string): Promise<void> {
    this.#flights.delete(key);
    this.#recent.delete(key);
    this.#failures.delete(key);
    try {
      await this.#options.cache.delete(key);
    } catch (error) {
      this.#options.logger.warn(
        `The cache cannot be written: ${toError(error).message}`,
      );
    }
  }

  #flight<T>(key: string, load: () => Promise<T>): Promise<Kept<T>> {
    const existing = this.#flights.get(key);
    if (existing) {
      return existing.result as Promise<Kept<T>>;
    }
    const token = Symbol(key);
    const isCurrent = () => this.#flights.get(key)?.token === token;
    const result = this.#fly<T>(key, load, isCurrent).finally(() => {
      if (isCurrent()) {
        this.#flights.delete(key);
      }
    });
    this.#flights.set(key, { token, since: this.#now(), result });
    // Nobody may be waiting any more when it fails.
    result.catch(() => undefined);
    return result;
  }

  /** @param isCurrent - false where what is read was forgotten meanwhile */
  async #fly<T>(
    key: string,
    load: () => Promise<T>,
    isCurrent: () => boolean,
  ): Promise<Kept<T>> {
    try {
      const kept = { value: await load(), readAt: this.#now() };
      if (isCurrent()) {
        this.#failures.delete(key);
        await this.#keep(key, kept);
      }
      return kept;
    } catch (error) {
      if (isCurrent()) {
        this.#remember(key, error);
      }
      throw error;
    }
  }

  #remember(key: string, error: unknown) {
    const since = this.#failures.get(key)?.since ?? this.#now();
    this.#failures.set(key, {
      since,
      until:
        this.#now() + Math.min(this.#options.freshFor, PAUSE_AFTER_FAILURE),
      error,
    });
  }

  /** What this process has, else what another one has put into the cache. */
  async #kept<T>(key: string): Promise<Kept<T> | undefined> {
    const recent = this.#recent.get(key) as Kept<T> | undefined;
    if (recent && this.#isFresh(recent)) {
      return recent;
    }
    const cached = await this.#cached<T>(key);
    const newest =
      cached && (!recent || cached.readAt > recent.readAt) ? cached : recent;
    if (newest && this.#now() - newest.readAt > this.#options.keptFor) {
      this.#recent.delete(key);
      return undefined;
    }
    return newest;
  }

  /** A cache that is away costs reads, not answers. */
  async #cached<T>(key: string): Promise<Kept<T> | undefined> {
    try {
      const cached = await this.#options.cache.get<{
        value: JsonValue;
        readAt: number;
      }>(key);
      return cached && { ...cached, value: cached.value as T };
    } catch (error) {
      this.#options.logger.warn(
        `The cache cannot be read: ${toError(error).message}`,
      );
      return undefined;
    }
  }

  async #keep<T>(key: string, kept: Kept<T>) {
    this.#recent.set(key, kept);
    try {
      await this.#options.cache.set(
        key,
        { value: kept.value as JsonValue, readAt: kept.readAt },
        { ttl: this.#options.keptFor },
      );
    } catch (error) {
      this.#options.logger.warn(
        `The cache cannot be written: ${toError(error).message}`,
      );
    }
  }

  #isFresh({ readAt }: Kept<unknown>): boolean {
    return this.#now() - readAt < this.#options.freshFor;
  }

  #slow<T>(
    key: string,
    source: string,
    kept: Kept<T> | undefined,
  ): LiveValue<T> {
    const since =
      this.#failures.get(key)?.since ?? this.#flights.get(key)?.since;
    return this.#answer(
      {
        status: kept ? 'stale' : 'unavailable',
        ...(since !== undefined && { failingSince: iso(since) }),
        reason: 'late',
        message: `${source} has not answered after ${
          this.#options.patience / 1000
        } s`,
        hint: 'It is still being asked: look again in a moment.',
      },
      kept,
    );
  }

  #failed<T>(
    key: string,
    error: unknown,
    kept: Kept<T> | undefined,
  ): LiveValue<T> {
    const refused = isSourceError(error, 'refused');
    const since = this.#failures.get(key)?.since ?? this.#now();
    const shown = refused ? undefined : kept;
    let status: SourceReading['status'] = shown ? 'stale' : 'unavailable';
    if (refused) {
      status = 'forbidden';
    }
    return this.#answer(
      {
        status,
        failingSince: iso(since),
        message: toError(error).message,
        ...(isSourceError(error) && { reason: error.kind, hint: error.hint }),
      },
      shown,
    );
  }

  #answer<T>(reading: SourceReading, kept: Kept<T> | undefined): LiveValue<T> {
    return kept
      ? {
          reading: { ...reading, readAt: iso(kept.readAt) },
          value: kept.value,
        }
      : { reading };
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
