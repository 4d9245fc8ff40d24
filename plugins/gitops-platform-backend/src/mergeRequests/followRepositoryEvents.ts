import { randomUUID } from 'node:crypto';
import type {
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  platformChannel,
  serviceChannel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { CoalescedRuns } from './CoalescedRuns';
import type { GitLabSource } from '../sources/gitlab/GitLabSource';
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
 * Pages that show one of them are told to ask again.
 *
 * The events come from the app's own event backend, which checks who sent them;
 * there is no endpoint of this plugin. Without events nothing is lost, it only
 * takes until the next scheduled run.
 *
 * An event bus hands an event to one of those that subscribe under the same
 * name. Every instance of the backend forgets what it holds, so each subscribes
 * under a name of its own; the bus drops names that nobody asks for any more.
 * Merge requests are rebuilt by one instance.
 *
 * @param options.refresher - absent where merge requests are not to be refreshed
 */
export async function followRepositoryEvents(
  options: Held & {
    events: EventsService;
    lifecycle: LifecycleService;
    refresher?: MergeRequestRefresher;
  },
): Promise<void> {
  const { events, lifecycle, platforms, refresher } = options;
  // First, so that what is rebuilt here is planned on the present state.
  await events.subscribe({
    id: `platform-repositories.${randomUUID()}`,
    topics: TOPICS,
    onEvent: async ({ topic, eventPayload }) =>
      forgetWhatChanged(options, topic, eventPayload),
  });
  if (!refresher) {
    return;
  }
  const runs = runsOf(refresher, lifecycle);
  await events.subscribe({
    id: 'merge-requests',
    topics: TOPICS,
    // The publisher waits for this function; it must not wait for GitLab.
    async onEvent({ eventPayload }) {
      platformsOfEvent(platforms.list(), eventPayload).forEach(platform =>
        runs.request(platform),
      );
    },
  });
}

/** What this process holds of the git host, and who hears that it changed. */
interface Held {
  logger: LoggerService;
  mergeRequests: Pick<GitLabSource, 'forget'>;
  platforms: PlatformReader;
  /** To pages that are open. */
  signals: SignalsService;
}

async function forgetWhatChanged(
  { logger, mergeRequests, platforms, signals }: Held,
  topic: string,
  payload: unknown,
): Promise<void> {
  const changed = platformsOfEvent(platforms.list(), payload);
  for (const platform of changed) {
    logger.debug(`${topic} is about platform '${platform}'`);
    platforms.invalidate(platform);
  }
  const services = servicesOfEvent(platforms.knownModels(), payload);
  for (const { platform, service } of services) {
    logger.debug(`${topic} is about '${service}' of '${platform}'`);
    platforms.invalidateService(platform, service);
  }
  const repositories = new Set(services.map(({ repoUrl }) => repoUrl));
  await Promise.all([...repositories].map(url => mergeRequests.forget(url)));
  // Last: a page that asks again must not get what was held until now.
  const channels = [
    ...changed.map(platformChannel),
    ...services.map(({ platform, service }) =>
      serviceChannel(platform, service),
    ),
  ];
  await Promise.all(
    channels.map(channel =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel,
        message: {},
      }),
    ),
  );
}

/** Runs of the refresher that end with the backend. */
function runsOf(
  refresher: MergeRequestRefresher,
  lifecycle: LifecycleService,
): CoalescedRuns {
  const shutdown = new AbortController();
  const runs = new CoalescedRuns(async platform => {
    if (!shutdown.signal.aborted) {
      await refresher.refresh(
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
  return runs;
}
