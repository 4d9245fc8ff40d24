import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  PlatformReader,
  RefreshResult,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** What made the portal look at the merge requests. */
export type RefreshTrigger = 'schedule' | 'event';

/**
 * Rebuilds the portal's open merge requests that no longer merge, and tells the
 * log and the auditor what was done.
 */
export class MergeRequestRefresher {
  readonly #platforms: PlatformReader;
  readonly #auditor: AuditorService;
  readonly #logger: LoggerService;
  /** What was logged last, so that a lasting state is not repeated each run. */
  readonly #failures = new Map<string, string>();
  /** By platform and page of the merge request: why it is left. */
  readonly #left = new Map<string, Map<string, string>>();

  constructor(options: {
    platforms: PlatformReader;
    auditor: AuditorService;
    logger: LoggerService;
  }) {
    this.#platforms = options.platforms;
    this.#auditor = options.auditor;
    this.#logger = options.logger;
  }

  /** Refreshes all platforms side by side: a slow one does not hold up others. */
  async refreshAll(
    trigger: RefreshTrigger,
    signal: AbortSignal,
  ): Promise<void> {
    await Promise.all(
      this.#platforms
        .list()
        .map(({ name }) => this.refresh(name, trigger, signal)),
    );
  }

  /** Never rejects: what goes wrong is logged with the reason and what to do. */
  async refresh(
    platform: string,
    trigger: RefreshTrigger,
    signal: AbortSignal,
  ): Promise<void> {
    let results: RefreshResult[];
    try {
      results = await this.#platforms.delivery.refreshOpenMergeRequests(
        platform,
        { signal },
      );
    } catch (error) {
      this.#reportFailure(platform, error, signal);
      return;
    } finally {
      this.#platforms.invalidate(platform);
    }
    this.#reportRecovery(platform);
    this.#reportLeft(platform, results);
    for (const result of results) {
      if (result.outcome === 'rebuilt') {
        await this.#reportRebuilt(platform, trigger, result);
      }
    }
  }

  #reportFailure(platform: string, error: unknown, signal: AbortSignal): void {
    const message = signal.aborted
      ? 'the time was over, or the backend stops; the next run goes on. Where this repeats, raise gitopsPlatform.refreshMergeRequests.schedule.timeout'
      : toError(error).message;
    const line = `The open merge requests of platform '${platform}' could not be refreshed: ${message}`;
    if (this.#failures.get(platform) === message) {
      this.#logger.debug(line);
      return;
    }
    this.#failures.set(platform, message);
    this.#logger.warn(line);
  }

  #reportRecovery(platform: string): void {
    if (this.#failures.delete(platform)) {
      this.#logger.info(
        `The open merge requests of platform '${platform}' can be refreshed again`,
      );
    }
  }

  #reportLeft(platform: string, results: RefreshResult[]): void {
    const before = this.#left.get(platform);
    const now = new Map<string, string>();
    for (const { outcome, detail, mergeRequest } of results) {
      if (outcome !== 'left') {
        continue;
      }
      const { iid, url } = mergeRequest;
      const reason = detail ?? 'no reason was given';
      now.set(url, reason);
      if (before?.get(url) !== reason) {
        this.#logger.info(
          `Merge request !${iid} (${url}) of platform '${platform}' is left as it is: ${reason}`,
        );
      }
    }
    this.#left.set(platform, now);
  }

  async #reportRebuilt(
    platform: string,
    trigger: RefreshTrigger,
    { mergeRequest: { iid, url, branch } }: RefreshResult,
  ): Promise<void> {
    this.#logger.info(
      `Merge request !${iid} (${url}) of platform '${platform}' no longer merged; it was rebuilt on the present state of the branch`,
    );
    try {
      // Runs are many and rebuilds are few: an event for each run, opened before
      // it is known whether there is anything to do, would drown the others.
      const event = await this.#auditor.createEvent({
        eventId: 'merge-request-rebuild',
        severityLevel: 'medium',
        meta: { platform, mergeRequest: url, branch, trigger },
      });
      await event.success();
    } catch (error) {
      this.#logger.warn(
        `The rebuild of merge request !${iid} (${url}) could not be entered in the audit log: ${
          toError(error).message
        }`,
      );
    }
  }
}
