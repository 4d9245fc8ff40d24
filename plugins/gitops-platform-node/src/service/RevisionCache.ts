interface Entry<V> {
  revision: string;
  value: V;
  checkedAt: number;
}

/** One look at the git host: the revision of now, and how to read it. */
export interface RevisionProbe<V> {
  revision: string;
  load(): Promise<V>;
}

/**
 * Keeps values by the revision that they were read at.
 *
 * - A value is served for `refresh` milliseconds; then the revision is asked
 *   for, and the value read again only where the revision differs.
 * - Callers that come while a look is under way share it (single flight).
 * - A look that fails fails for all that wait for it, and is not remembered.
 * - The least recently used entries leave when there are more than `limit`.
 */
export class RevisionCache<V> {
  private readonly entries = new Map<string, Entry<V>>();
  private readonly flights = new Map<string, Promise<V>>();

  constructor(
    private readonly options: {
      refresh: number;
      limit: number;
      now?: () => number;
    },
  ) {}

  async get(
    key: string,
    probe: () => Promise<RevisionProbe<V>>,
    signal?: AbortSignal,
  ): Promise<V> {
    signal?.throwIfAborted();
    const entry = this.entries.get(key);
    if (entry && this.now() - entry.checkedAt < this.options.refresh) {
      this.remember(key, entry);
      return entry.value;
    }
    return waitFor(this.flights.get(key) ?? this.fly(key, probe), signal);
  }

  /** The next `get` looks again, even if a look is under way. */
  invalidate(key: string): void {
    this.flights.delete(key);
    const entry = this.entries.get(key);
    if (entry) {
      entry.checkedAt = Number.NEGATIVE_INFINITY;
    }
  }

  /** As `invalidate`, for all keys that fulfil a condition. */
  invalidateWhere(condition: (key: string) => boolean): void {
    const keys = new Set([...this.entries.keys(), ...this.flights.keys()]);
    [...keys].filter(condition).forEach(key => this.invalidate(key));
  }

  /** What was read last, however long ago; nothing is asked for. */
  values(): V[] {
    return [...this.entries.values()].map(({ value }) => value);
  }

  private fly(key: string, probe: () => Promise<RevisionProbe<V>>): Promise<V> {
    const flight = this.look(
      key,
      probe,
      () => this.flights.get(key) === flight,
    );
    this.flights.set(key, flight);
    const land = () => {
      if (this.flights.get(key) === flight) {
        this.flights.delete(key);
      }
    };
    flight.then(land, land);
    return flight;
  }

  private async look(
    key: string,
    probe: () => Promise<RevisionProbe<V>>,
    isCurrent: () => boolean,
  ): Promise<V> {
    const checkedAt = this.now();
    const { revision, load } = await probe();
    const known = this.entries.get(key);
    const value = known?.revision === revision ? known.value : await load();
    if (isCurrent()) {
      this.remember(key, { revision, value, checkedAt });
    }
    return value;
  }

  private remember(key: string, entry: Entry<V>): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.options.limit) {
        break;
      }
      this.entries.delete(oldest);
    }
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

/** The caller's wait ends with its signal; the shared work does not. */
function waitFor<V>(work: Promise<V>, signal?: AbortSignal): Promise<V> {
  if (!signal) {
    return work;
  }
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
