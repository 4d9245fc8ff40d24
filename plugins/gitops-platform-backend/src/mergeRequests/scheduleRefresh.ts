import type {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { MergeRequestRefresher } from './MergeRequestRefresher';

/** Id of the task, as `coreServices.scheduler` shows and triggers it. */
export const REFRESH_TASK = 'refresh-merge-requests';

/** Has one instance of the backend refresh the merge requests of all platforms. */
export async function scheduleRefresh(options: {
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  refresher: MergeRequestRefresher;
}): Promise<void> {
  const { scheduler, schedule, refresher } = options;
  await scheduler.scheduleTask({
    ...schedule,
    id: REFRESH_TASK,
    fn: signal => refresher.refreshAll('schedule', signal),
  });
}
