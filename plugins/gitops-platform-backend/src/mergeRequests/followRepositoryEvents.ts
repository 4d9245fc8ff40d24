import type {
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { CoalescedRuns } from './CoalescedRuns';
import type { MergeRequestSource } from '../sources/gitlab/MergeRequestSource';
import type { MergeRequestRefresher } from './MergeRequestRefresher';
import { platformsOfEvent } from './platformsOfEvent';
import { servicesOfEvent } from './servicesOfEvent';

/** As `@backstage/plugin-events-backend-module-gitlab` names them. */
const TOPICS = ['gitlab.push', 'gitlab.merge_request'];

const TIMEOUT_MILLISECONDS = 60_000;

/**
 * Takes note of what happens in repositories as soon as GitLab tells of it.
 *
 * - Of a platform: the platform is read anew and its merge requests are refreshed.
 * - Of a service: its values and its open merge requests are read anew when
 *   somebody asks for them next.
 *
 * The events come from the app's own event backend, which checks who sent them;
 * there is no endpoint of this plugin. Without events nothing is lost, it only
 * takes until the next scheduled run.
 *
 * @param options.refresher - absent where merge requests are not to be refreshed
 */
export async function followRepositoryEvents(options: {
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  mergeRequests: Pick<MergeRequestSource, 'forget'>;
  platforms: PlatformReader;
  refresher?: MergeRequestRefresher;
}): Promise<void> {
  const { events, lifecycle, logger, mergeRequests, platforms, refresher } =
    options;
  const shutdown = new AbortController();
  const runs = new CoalescedRuns(async platform => {
    if (!shutdown.signal.aborted) {
      await refresher?.refresh(
        platform,
        'event',
        AbortSignal.any([
          shutdown.signal,
          AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        ]),
      );
    }
  });
  lifecycle.addShutdownHook(async () => {
    shutdown.abort();
    await runs.idle();
  });

  await events.subscribe({
    id: 'platform-repositories',
    topics: TOPICS,
    async onEvent({ topic, eventPayload }) {
      // The publisher waits for this function; it must not wait for GitLab.
      for (const platform of platformsOfEvent(platforms.list(), eventPayload)) {
        logger.debug(`${topic} is about platform '${platform}'`);
        platforms.invalidate(platform);
        if (refresher) {
          runs.request(platform);
        }
      }
      const services = servicesOfEvent(platforms.knownModels(), eventPayload);
      for (const { platform, service } of services) {
        logger.debug(`${topic} is about '${service}' of '${platform}'`);
        platforms.invalidateService(platform, service);
      }
      const repositories = new Set(services.map(({ repoUrl }) => repoUrl));
      await Promise.all(
        [...repositories].map(url => mergeRequests.forget(url)),
      );
    },
  });
}
