import { mockServices } from '@backstage/backend-test-utils';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import type { ChangeActionOptions } from '../actions/delivery';
import { fakePlatforms } from '../testing/fakePlatforms';
import { outputsOf } from './outputsOf';

type MockContext = NonNullable<Parameters<typeof createMockActionContext>[0]>;

/** What an action that changes a platform needs, and what a test looks at. */
export function prepareActions() {
  const platforms = fakePlatforms(examplePlatform);
  const auditEvent = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => auditEvent,
  });
  const logger = mockServices.logger.mock();
  const options: ChangeActionOptions = {
    platforms,
    auditor,
    config: mockServices.rootConfig({
      data: { app: { baseUrl: 'https://portal.example.test/' } },
    }),
  };
  /** Runs the action as task `task-1` and returns its outputs. */
  const run = async (
    action: TemplateAction<any, any, any>,
    input: Record<string, unknown>,
    context: Omit<MockContext, 'input'> & { signal?: AbortSignal } = {},
  ) => {
    const actionContext = {
      // The mock passes only some of the options on.
      ...context,
      ...createMockActionContext({
        logger,
        task: { id: 'task-1' },
        ...context,
        input: input as never,
      }),
    };
    await action.handler(actionContext);
    return outputsOf(actionContext);
  };
  return { platforms, auditor, auditEvent, logger, options, run };
}
