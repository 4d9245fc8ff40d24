import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { ADDED, fakePlatforms } from '../../testing/fakePlatforms';
import { outputsOf } from '../../testing/outputsOf';
import { createRegisterServiceAction } from './registerService';

describe('gitops:service:register', () => {
  let workspacePath: string;

  beforeEach(async () => {
    workspacePath = await mkdtemp(join(tmpdir(), 'register-'));
    await mkdir(join(workspacePath, 'gitops-config'));
  });

  afterEach(async () => {
    await rm(workspacePath, { recursive: true });
  });

  const prepare = () => {
    const platforms = fakePlatforms(examplePlatform);
    const auditEvent = { success: jest.fn(), fail: jest.fn() };
    const auditor = mockServices.auditor.mock({
      createEvent: async () => auditEvent,
    });
    const logger = mockServices.logger.mock();
    const action = createRegisterServiceAction({
      platforms,
      auditor,
      config: mockServices.rootConfig({
        data: { app: { baseUrl: 'https://portal.example.test/' } },
      }),
    });
    const register = async (
      input: Record<string, unknown>,
      context: Parameters<typeof createMockActionContext>[0] = {},
    ) => {
      const actionContext = {
        // The mock passes only some of the options on.
        ...context,
        ...createMockActionContext({
          workspacePath,
          logger,
          task: { id: 'task-1' },
          ...context,
          input: { platform: 'shop', name: 'gift-service', ...input } as never,
        }),
      };
      await action.handler(
        actionContext as Parameters<typeof action.handler>[0],
      );
      return outputsOf(actionContext);
    };
    return { platforms, auditor, auditEvent, logger, register };
  };

  it('delivers by merge request for the person who asked', async () => {
    const { platforms, register } = prepare();
    const outputs = await register(
      { syncWave: '1' },
      { user: { ref: 'user:default/guest' } },
    );
    expect(platforms.delivery.register).toHaveBeenCalledWith(
      expect.objectContaining({
        platform: 'shop',
        registration: {
          name: 'gift-service',
          syncWave: '1',
          repoUrl: undefined,
          path: undefined,
        },
        mode: 'merge-request',
        requestedBy: 'user:default/guest',
        taskUrl: 'https://portal.example.test/create/tasks/task-1',
        replaceOpenMergeRequest: false,
        dryRun: false,
      }),
    );
    expect(outputs).toEqual({
      outcome: 'added',
      diff: ADDED.diff,
      file: ADDED.file,
      url: ADDED.url,
      branch: ADDED.branch,
      mergeRequestIid: 7,
      commit: ADDED.commit,
    });
  });

  it.each([
    [{ syncWave: 2 }, { name: 'gift-service', syncWave: '2' }],
    [
      { syncWave: '', repoUrl: '', path: ' ' },
      { name: 'gift-service', repoUrl: undefined, path: undefined },
    ],
  ])('reads %j as templates give it', async (input, registration) => {
    const { platforms, register } = prepare();
    await register(input);
    expect(platforms.delivery.register).toHaveBeenCalledWith(
      expect.objectContaining({ registration }),
    );
  });

  it('logs the outcome and the diff', async () => {
    const { register, logger } = prepare();
    await register({});
    const log = logger.info.mock.calls.map(([line]) => line).join('\n');
    expect(log).toContain('added: platform/core.yaml:2');
    expect(log).toContain('+  gift-service: {}');
  });

  it('sends nothing in a dry run and audits nothing', async () => {
    const { platforms, register, auditor, logger } = prepare();
    await register({}, { isDryRun: true });
    expect(platforms.delivery.register).toHaveBeenCalledWith(
      expect.objectContaining({ dryRun: true, taskUrl: undefined }),
    );
    expect(auditor.createEvent).not.toHaveBeenCalled();
    expect(logger.info.mock.calls[0][0]).toContain('this is a dry run');
  });

  it('audits a delivery without the token', async () => {
    const { register, auditor, auditEvent, logger } = prepare();
    await register({ token: 'secret-token' });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'service-register',
      severityLevel: 'medium',
      meta: {
        platform: 'shop',
        service: 'gift-service',
        delivery: 'merge-request',
        taskId: 'task-1',
      },
    });
    expect(auditEvent.success).toHaveBeenCalledWith({
      meta: { outcome: 'added', url: ADDED.url, commit: ADDED.commit },
    });
    expect(
      JSON.stringify([
        auditor.createEvent.mock.calls,
        logger.info.mock.calls,
        auditEvent.success.mock.calls,
      ]),
    ).not.toContain('secret-token');
  });

  it('fails the task and audits it where the delivery fails', async () => {
    const { platforms, register, auditEvent } = prepare();
    const error = new ConflictError('conflict: …');
    platforms.delivery.register.mockRejectedValue(error);
    await expect(register({})).rejects.toBe(error);
    expect(auditEvent.fail).toHaveBeenCalledWith({ error });
  });

  it('writes into the workspace and nowhere else', async () => {
    const { platforms, register } = prepare();
    await register({ delivery: 'workspace', directory: 'gitops-config' });
    expect(platforms.delivery.register).toHaveBeenCalledWith(
      expect.objectContaining({
        mode: 'workspace',
        directory: expect.stringMatching(/gitops-config$/),
      }),
    );
    await expect(
      register({ delivery: 'workspace', directory: '../elsewhere' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});
