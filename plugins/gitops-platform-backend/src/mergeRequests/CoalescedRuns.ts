/**
 * Runs a task for a key at most once at a time. Requests that come while it
 * runs are answered by one more run after it, however many they are.
 */
export class CoalescedRuns {
  readonly #task: (key: string) => Promise<void>;
  readonly #running = new Map<string, Promise<void>>();
  readonly #requested = new Set<string>();

  /** @param task - must not reject */
  constructor(task: (key: string) => Promise<void>) {
    this.#task = task;
  }

  request(key: string): void {
    this.#requested.add(key);
    if (!this.#running.has(key)) {
      this.#running.set(key, this.#run(key));
    }
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  async #run(key: string): Promise<void> {
    try {
      while (this.#requested.delete(key)) {
        await this.#task(key);
      }
    } finally {
      this.#running.delete(key);
    }
  }
}
