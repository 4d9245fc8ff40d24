import type {
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { ArgocdSource } from '../sources/argocd/ArgocdSource';
import { MergedRequestFinder } from './MergedRequestFinder';
import { mergedRequestOfEvent } from './mergedRequestOfEvent';
import { MergedRequestStore } from './MergedRequestStore';
import { RequesterNotifier } from './RequesterNotifier';

/** Id of the task, as `coreServices.scheduler` shows and triggers it. */
export const NOTIFY_TASK = 'notify-requesters';

/**
 * Notifies people of what became of their requests, where
 * `gitopsPlatform.notifications.enabled` is true. Nothing is stored, scheduled
 * or subscribed to otherwise.
 */
export async function notifyRequesters(options: {
  argocd: ArgocdSource;
  config: Config;
  database: DatabaseService;
  events: EventsService;
  logger: LoggerService;
  notifications: NotificationService;
  platforms: PlatformReader;
  scheduler: SchedulerService;
}): Promise<void> {
  const { config, database, events, platforms, scheduler } = options;
  if (!config.getOptionalBoolean('gitopsPlatform.notifications.enabled')) {
    return;
  }
  const store = await MergedRequestStore.create(database);
  const notifier = new RequesterNotifier({ ...options, store });
  const finder = new MergedRequestFinder(options);
  await scheduler.scheduleTask({
    id: NOTIFY_TASK,
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    initialDelay: { seconds: 45 },
    // One instance looks for all.
    scope: 'global',
    async fn(signal) {
      for (const request of await finder.find(signal)) {
        await notifier.merged(request);
      }
      await notifier.checkHealth(signal);
    },
  });
  // What the task would find within a minute, at once.
  await events.subscribe({
    id: 'merged-requests',
    topics: ['gitlab.merge_request'],
    async onEvent({ eventPayload }) {
      const known = {
        platforms: platforms.list(),
        models: platforms.knownModels(),
      };
      const request = mergedRequestOfEvent(known, eventPayload);
      if (request) {
        await notifier.merged(request);
      }
    },
  });
}
