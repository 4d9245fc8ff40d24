import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
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

/** How many failing keys are remembered with the time since when. */
const MAXIMUM_FAILURES = 10_000;

/**
 * Reads live state through the cache of the plugin.
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
  readonly #flights = new Map<string, Promise<unknown>>();
  readonly #failures = new Map<
    string,
    { since: number; until: number; error: unknown }
  >();

  constructor(options: LiveReaderOptions) {
    this.#options = options;
  }

  /**
   * @param key - names source, instance and what is read
   * @param load - asks the source; its failures become the status of the answer
   */
  async read<T extends JsonValue>(
    key: string,
    load: () => Promise<T>,
  ): Promise<LiveValue<T>> {
    const kept = await this.#kept<T>(key);
    if (kept && this.#now() - kept.readAt < this.#options.freshFor) {
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
        : this.#slow(key, kept);
    } catch (error) {
      return this.#failed(key, error, kept);
    } finally {
      waiting.abort();
    }
  }

  #flight<T extends JsonValue>(
    key: string,
    load: () => Promise<T>,
  ): Promise<Kept<T>> {
    const existing = this.#flights.get(key);
    if (existing) {
      return existing as Promise<Kept<T>>;
    }
    const flight = this.#fly(key, load).finally(() =>
      this.#flights.delete(key),
    );
    this.#flights.set(key, flight);
    // Nobody may be waiting any more when it fails.
    flight.catch(() => undefined);
    return flight;
  }

  async #fly<T extends JsonValue>(
    key: string,
    load: () => Promise<T>,
  ): Promise<Kept<T>> {
    try {
      const kept = { value: await load(), readAt: this.#now() };
      this.#failures.delete(key);
      await this.#keep(key, kept);
      return kept;
    } catch (error) {
      this.#remember(key, error);
      throw error;
    }
  }

  #remember(key: string, error: unknown) {
    const since = this.#failures.get(key)?.since ?? this.#now();
    this.#failures.delete(key);
    this.#failures.set(key, {
      since,
      until: this.#now() + Math.min(this.#options.freshFor, 5_000),
      error,
    });
    if (this.#failures.size > MAXIMUM_FAILURES) {
      const [oldest] = this.#failures.keys();
      this.#failures.delete(oldest);
    }
  }

  /** A cache that is away costs reads, not answers. */
  async #kept<T>(key: string): Promise<Kept<T> | undefined> {
    try {
      return (await this.#options.cache.get(key)) as unknown as
        | Kept<T>
        | undefined;
    } catch (error) {
      this.#options.logger.warn(
        `The cache cannot be read: ${toError(error).message}`,
      );
      return undefined;
    }
  }

  async #keep<T extends JsonValue>(key: string, kept: Kept<T>) {
    try {
      await this.#options.cache.set(
        key,
        { value: kept.value, readAt: kept.readAt },
        { ttl: this.#options.keptFor },
      );
    } catch (error) {
      this.#options.logger.warn(
        `The cache cannot be written: ${toError(error).message}`,
      );
    }
  }

  #slow<T>(key: string, kept: Kept<T> | undefined): LiveValue<T> {
    const since = this.#failures.get(key)?.since;
    return this.#answer(
      {
        status: kept ? 'stale' : 'unavailable',
        ...(since !== undefined && { failingSince: iso(since) }),
        message: `The source has not answered after ${
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
        ...(isSourceError(error) && { hint: error.hint }),
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
