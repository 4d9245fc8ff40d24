import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';

const KEY = 'gitopsPlatform.refreshMergeRequests';

/** `gitopsPlatform.refreshMergeRequests` with defaults applied. */
export interface RefreshSettings {
  enabled: boolean;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

const DEFAULT_INITIAL_DELAY = { seconds: 30 };

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 2 },
  timeout: { minutes: 1 },
};

/**
 * Reads `gitopsPlatform.refreshMergeRequests`. The scope is always `global`:
 * instances that rebuild the same branch at once would undo each other's work.
 *
 * @param config - the root configuration of the app
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function readRefreshSettings(config: Config): RefreshSettings {
  const schedule = config.getOptionalConfig(`${KEY}.schedule`);
  const configured = schedule ? readSchedule(schedule) : DEFAULT_SCHEDULE;
  if (configured.scope === 'local') {
    throw new InputError(
      `${KEY}.schedule.scope must be "global" or absent; with "local", the instances of the backend would rebuild the same merge requests at once`,
    );
  }
  return {
    enabled: config.getOptionalBoolean(`${KEY}.enabled`) ?? true,
    schedule: {
      ...configured,
      initialDelay: configured.initialDelay ?? DEFAULT_INITIAL_DELAY,
      scope: 'global',
    },
  };
}

/** What Backstage says of a wrong duration leaves out where it is. */
function readSchedule(config: Config): SchedulerServiceTaskScheduleDefinition {
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
  } catch (error) {
    throw new InputError(
      `${KEY}.schedule cannot be used: ${toError(error).message}`,
      error,
    );
  }
}
