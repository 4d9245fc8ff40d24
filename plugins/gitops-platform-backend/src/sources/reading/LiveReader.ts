import {
  setImmediate as nextTurn,
  setTimeout as sleep,
} from 'node:timers/promises';
import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { isSourceError } from '../SourceError';
import { SharedValues, type ReadValue } from './SharedValues';

/** A value of a source together with how current it is. */
export interface LiveValue<T> {
  reading: SourceReading;
  /** Absent where the source fails and nothing was read before. */
  value?: T;
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
 * - A value is served for `freshFor`; then the source is asked, unless another
 *   instance of the backend has done so.
 * - Callers that come while a read is under way share it (single flight): what
 *   it costs does not depend on how many they are.
 * - Where the source fails, or takes longer than `patience`, the value that was
 *   read before is served as `stale`.
 * - A failure is remembered for a short while, so that a source that is down is
 *   not asked by every page.
 */
export class LiveReader {
  readonly #options: LiveReaderOptions;
  readonly #shared: SharedValues;
  readonly #flights = new Map<
    string,
    { token: symbol; since: number; result: Promise<ReadValue<unknown>> }
  >();
  /** The newest value of each key that this instance knows of. */
  readonly #recent = new LRUCache<string, ReadValue<unknown>>({
    max: MAXIMUM_RECENT,
  });
  readonly #failures = new LRUCache<
    string,
    { since: number; until: number; error: unknown }
  >({ max: MAXIMUM_FAILURES });

  constructor(options: LiveReaderOptions) {
    this.#options = options;
    this.#shared = new SharedValues(options);
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
    const recent = this.#kept<T>(key);
    if (recent && this.#isFresh(recent)) {
      return this.#answer({ status: 'ok' }, recent);
    }
    const failure = this.#failures.get(key);
    if (failure && this.#now() < failure.until) {
      return this.#failed(key, failure.error);
    }

    const waiting = new AbortController();
    try {
      const settled = await Promise.race([
        this.#flight(key, load),
        sleep(this.#options.patience, undefined, { signal: waiting.signal }),
      ]);
      return settled
        ? this.#answer({ status: 'ok' }, settled)
        : this.#slow(key, source);
    } catch (error) {
      return this.#failed(key, error);
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
    await this.#shared.forget(key);
  }

  #flight<T>(key: string, load: () => Promise<T>): Promise<ReadValue<T>> {
    const existing = this.#flights.get(key);
    if (existing) {
      return existing.result as Promise<ReadValue<T>>;
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
  ): Promise<ReadValue<T>> {
    const shared = await this.#shared.readAfter<T>(
      key,
      this.#kept(key)?.readAt ?? this.#now() - this.#options.keptFor,
    );
    if (shared && isCurrent()) {
      this.#recent.set(key, shared);
    }
    if (shared && this.#isFresh(shared)) {
      this.#failures.delete(key);
      return shared;
    }
    try {
      const read = { value: await load(), readAt: this.#now() };
      if (isCurrent()) {
        this.#recent.set(key, read);
        this.#failures.delete(key);
        this.#share(key, read);
      }
      return read;
    } catch (error) {
      if (isCurrent()) {
        this.#remember(key, error);
      }
      throw error;
    }
  }

  /** Those who wait for a value do not wait until it is in the cache. */
  async #share(key: string, read: ReadValue<unknown>): Promise<void> {
    await nextTurn();
    const isForgotten = this.#recent.get(key) !== read;
    if (!isForgotten) {
      await this.#shared.share(key, read, this.#options.keptFor);
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

  /** What may be shown, fresh or stale. */
  #kept<T>(key: string): ReadValue<T> | undefined {
    const recent = this.#recent.get(key) as ReadValue<T> | undefined;
    if (recent && this.#now() - recent.readAt > this.#options.keptFor) {
      this.#recent.delete(key);
      return undefined;
    }
    return recent;
  }

  #isFresh({ readAt }: ReadValue<unknown>): boolean {
    return this.#now() - readAt < this.#options.freshFor;
  }

  #slow<T>(key: string, source: string): LiveValue<T> {
    const kept = this.#kept<T>(key);
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

  #failed<T>(key: string, error: unknown): LiveValue<T> {
    const refused = isSourceError(error, 'refused');
    const since = this.#failures.get(key)?.since ?? this.#now();
    const shown = refused ? undefined : this.#kept<T>(key);
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

  #answer<T>(
    reading: SourceReading,
    kept: ReadValue<T> | undefined,
  ): LiveValue<T> {
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
