import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  MergedChange,
  PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { MergedRequest } from './MergedRequest';
import { mergedRequestOf } from './mergedRequestOf';

/**
 * How far back it is looked, so that what was merged while no backend ran is
 * found. Shorter than the store remembers whom it has told.
 */
const WINDOW_MILLISECONDS = 6 * 60 * 60 * 1_000;

/**
 * Asks the git host what was merged lately, for platforms whose webhooks do not
 * reach the portal.
 */
export class MergedRequestFinder {
  readonly #logger: LoggerService;
  readonly #platforms: Pick<PlatformReader, 'list' | 'delivery'>;
  readonly #now: () => number;
  /** What was logged last by platform, so that a lasting state is not repeated. */
  readonly #failures = new Map<string, string>();

  constructor(options: {
    logger: LoggerService;
    platforms: Pick<PlatformReader, 'list' | 'delivery'>;
    now?: () => number;
  }) {
    this.#logger = options.logger;
    this.#platforms = options.platforms;
    this.#now = options.now ?? Date.now;
  }

  /** Platforms are asked side by side; one that fails is logged and left out. */
  async find(signal: AbortSignal): Promise<MergedRequest[]> {
    const found = await Promise.all(
      this.#platforms.list().map(({ name }) => this.#findIn(name, signal)),
    );
    return found.flat();
  }

  async #findIn(
    platform: string,
    signal: AbortSignal,
  ): Promise<MergedRequest[]> {
    let merged: MergedChange[];
    try {
      merged = await this.#platforms.delivery.mergedChanges(platform, {
        since: new Date(this.#now() - WINDOW_MILLISECONDS),
        signal,
      });
    } catch (error) {
      signal.throwIfAborted();
      this.#reportFailure(platform, toError(error).message);
      return [];
    }
    this.#failures.delete(platform);
    return merged.flatMap(
      ({ commitMessage, url }) =>
        mergedRequestOf([platform], commitMessage, url) ?? [],
    );
  }

  #reportFailure(platform: string, message: string): void {
    if (this.#failures.get(platform) !== message) {
      this.#failures.set(platform, message);
      this.#logger.warn(
        `What was merged in platform '${platform}' cannot be looked at: ${message}`,
      );
    }
  }
}
