import {
  createServiceFactory,
  type BackendFeature,
  type SchedulerServiceTaskInvocationDefinition,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import type {
  MergedChange,
  RefreshResult,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { readerFactory, readerFake, shop } from '../__fixtures__/platforms';
import plugin from '../index';

type Task = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

/** What is done with a merge request of the platform "shop". */
export function result(
  iid: number,
  outcome: RefreshResult['outcome'],
  detail?: string,
): RefreshResult {
  return {
    mergeRequest: {
      iid,
      url: `${shop.repository.url}/-/merge_requests/${iid}`,
      branch: `gitops-platform/register-gift-${iid}`,
    },
    outcome,
    ...(detail && { detail }),
  };
}

/** The plugin with a fake delivery; the tests run its task and publish its events. */
export async function startRefreshBackend(
  refreshMergeRequests?: object,
  options: {
    /** Further keys of `gitopsPlatform`. */
    settings?: JsonObject;
    features?: BackendFeature[];
  } = {},
) {
  const refresh = jest.fn<
    Promise<RefreshResult[]>,
    [string, { signal: AbortSignal }]
  >(async () => []);
  const fake = readerFake();
  const reader = {
    ...fake,
    invalidate: jest.fn(),
    invalidateService: jest.fn(),
    delivery: {
      ...fake.delivery,
      refreshOpenMergeRequests: refresh,
      mergedChanges: jest.fn<Promise<MergedChange[]>, []>(async () => []),
    },
  };
  const tasks: Task[] = [];
  const logger = mockServices.logger.mock();
  const events = mockServices.events();
  const audited = { success: jest.fn(async () => {}), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => audited),
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      ...(options.features ?? []),
      readerFactory(reader),
      logger.factory,
      auditor.factory,
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task);
        },
      }).factory,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          gitopsPlatform: {
            ...options.settings,
            ...(refreshMergeRequests && {
              refreshMergeRequests: refreshMergeRequests as {},
            }),
          },
        },
      }),
    ],
  });
  logger.info.mockClear();
  return {
    backend,
    refresh,
    reader,
    tasks,
    logger,
    events,
    audited,
    auditor,
    run: (signal = new AbortController().signal) => tasks[0].fn(signal),
  };
}
