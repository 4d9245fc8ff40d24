import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** A JSON value of a source, and when it was read. */
export interface ReadValue<T> {
  value: T;
  /** Milliseconds since the epoch. */
  readAt: number;
}

/**
 * What the instances of the backend have read, in the cache that they share. A
 * cache that is away costs reads, not answers.
 *
 * Values lie there as JSON text: the stores of the cache go through an object
 * value by value, which holds the process up for a second where a list is long,
 * and text that is of no use is not parsed.
 */
export class SharedValues {
  readonly #cache: CacheService;
  readonly #logger: LoggerService;

  constructor(options: { cache: CacheService; logger: LoggerService }) {
    this.#cache = options.cache;
    this.#logger = options.logger;
  }

  /** @returns nothing where no instance has read the value after that moment */
  async readAfter<T>(
    key: string,
    moment: number,
  ): Promise<ReadValue<T> | undefined> {
    try {
      const shared = await this.#cache.get<{ text: string; readAt: number }>(
        key,
      );
      return shared && shared.readAt > moment
        ? { value: JSON.parse(shared.text), readAt: shared.readAt }
        : undefined;
    } catch (error) {
      this.#logger.warn(`The cache cannot be read: ${toError(error).message}`);
      return undefined;
    }
  }

  /** @param keptFor - in milliseconds */
  async share(
    key: string,
    { value, readAt }: ReadValue<unknown>,
    keptFor: number,
  ): Promise<void> {
    await this.#write(() =>
      this.#cache.set(
        key,
        { text: JSON.stringify(value), readAt },
        { ttl: keptFor },
      ),
    );
  }

  async forget(key: string): Promise<void> {
    await this.#write(() => this.#cache.delete(key));
  }

  async #write(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.#logger.warn(
        `The cache cannot be written: ${toError(error).message}`,
      );
    }
  }
}
