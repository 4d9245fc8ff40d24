import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  gitopsPlatform?: {
    /**
     * The portal rebuilds its own open merge requests that no longer merge,
     * e.g. because another one beside the same entry was merged first.
     *
     * @visibility backend
     */
    refreshMergeRequests?: {
      /**
       * `false`: the portal changes a merge request only when a template is run
       * again. `true` where absent.
       *
       * @visibility backend
       */
      enabled?: boolean;

      /**
       * When the merge requests are looked through. Every two minutes, first
       * after 30 seconds and for one minute at most, where absent. One instance
       * of the backend does it for all: the scope is always `global`.
       *
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
