import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  PlatformModel,
  UnreadablePlatform,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** How long a platform that failed is left alone, in milliseconds. */
const RETRY_AFTER = 60_000;

/** How often the log says that a platform fails, in milliseconds. */
const WARN_EVERY = 15 * 60_000;

/** The configured platforms, told apart by whether they could be read. */
export interface PlatformsRead {
  models: PlatformModel[];
  unreadable: UnreadablePlatform[];
}

/**
 * Reads every platform for the catalog, which asks for each of thousands of entities: a platform
 * that fails is not asked again for a minute, and the log hears of it once in a quarter of an hour.
 */
export class ReadablePlatforms {
  readonly #failures = new Map<string, { message: string; retryAt: number }>();
  readonly #silentUntil = new Map<string, number>();

  constructor(
    private readonly platforms: Pick<PlatformReader, 'list' | 'read'>,
    private readonly logger: Pick<LoggerService, 'warn'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** One platform failing does not hide the others; never rejects. */
  async read(): Promise<PlatformsRead> {
    const results = await Promise.all(
      this.platforms.list().map(({ name }) => this.#readOne(name)),
    );
    return {
      models: results.flatMap(result =>
        'model' in result ? result.model : [],
      ),
      unreadable: results.flatMap(result =>
        'model' in result ? [] : result.failure,
      ),
    };
  }

  async #readOne(
    name: string,
  ): Promise<{ model: PlatformModel } | { failure: UnreadablePlatform }> {
    const earlier = this.#failures.get(name);
    if (earlier && earlier.retryAt > this.now()) {
      return { failure: { name, message: earlier.message } };
    }
    try {
      const model = await this.platforms.read(name);
      this.#failures.delete(name);
      this.#silentUntil.delete(name);
      return { model };
    } catch (error) {
      const message = stringifyError(error);
      this.#failures.set(name, { message, retryAt: this.now() + RETRY_AFTER });
      this.#warn(name, message);
      return { failure: { name, message } };
    }
  }

  #warn(name: string, message: string): void {
    if ((this.#silentUntil.get(name) ?? 0) > this.now()) {
      return;
    }
    this.#silentUntil.set(name, this.now() + WARN_EVERY);
    this.logger.warn(
      `The platform '${name}' cannot be read; its components keep the annotations that they have. ${message}`,
    );
  }
}
