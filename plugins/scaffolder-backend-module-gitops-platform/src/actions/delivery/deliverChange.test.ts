import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import { ADDED } from '../../testing/fakePlatforms';
import { prepareActions } from '../../__testUtils__/prepareActions';
import { createRegisterServiceAction } from '../service';

/** The core of all actions that change a platform, seen through one of them. */
describe('delivering a change', () => {
  const prepare = () => {
    const { options, run, ...prepared } = prepareActions();
    const action = createRegisterServiceAction(options);
    return {
      ...prepared,
      deliver: prepared.platforms.delivery.deliver,
      register: (
        input: Record<string, unknown>,
        context?: Parameters<typeof run>[2],
      ) =>
        run(
          action,
          { platform: 'shop', name: 'gift-service', ...input },
          context,
        ),
    };
  };

  it('opens a merge request for the person who asked', async () => {
    const { deliver, register } = prepare();
    const outputs = await register({}, { user: { ref: 'user:default/guest' } });
    expect(deliver).toHaveBeenCalledWith({
      platform: 'shop',
      change: { kind: 'register-service', service: 'gift-service' },
      mode: 'merge-request',
      requestedBy: 'user:default/guest',
      taskUrl: 'https://portal.example.test/create/tasks/task-1',
      replaceOpenMergeRequest: false,
      autoMerge: false,
      dryRun: false,
    });
    expect(outputs).toEqual({
      outcome: 'added',
      diff: ADDED.diff,
      files: ['platform/core.yaml'],
      file: 'platform/core.yaml',
      repositoryUrl: ADDED.repositoryUrl,
      url: ADDED.url,
      branch: ADDED.branch,
      mergeRequestIid: 7,
      commit: ADDED.commit,
      followUps: [],
    });
  });

  it('passes on what the reviewers of the merge request shall see', async () => {
    const { deliver, register } = prepare();
    await register({
      title: ' Put gifts online ',
      description: 'Agreed with the platform team.',
      labels: ['gifts', ''],
      reviewers: ['anna', ' boris '],
      autoMerge: true,
      replaceMergeRequest: true,
      token: 'secret-token',
    });
    expect(deliver).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Put gifts online',
        description: 'Agreed with the platform team.',
        labels: ['gifts'],
        reviewers: ['anna', 'boris'],
        autoMerge: true,
        replaceOpenMergeRequest: true,
        token: 'secret-token',
      }),
    );
  });

  it('takes what a form left empty as absent', async () => {
    const { deliver, register } = prepare();
    await register({
      title: '',
      description: ' ',
      labels: [],
      reviewers: [''],
      directory: '',
      token: '',
    });
    const [request] = deliver.mock.calls[0];
    expect(
      Object.entries(request).filter(([, value]) => value !== undefined),
    ).toEqual(
      Object.entries({
        platform: 'shop',
        change: request.change,
        mode: 'merge-request',
        autoMerge: false,
        replaceOpenMergeRequest: false,
        taskUrl: request.taskUrl,
        dryRun: false,
      }),
    );
  });

  it('stops with the task', async () => {
    const { deliver, register } = prepare();
    const { signal } = new AbortController();
    await register({}, { signal });
    expect(deliver).toHaveBeenCalledWith(expect.objectContaining({ signal }));
  });

  it('logs the outcome, the diff, notes, and what is left to do', async () => {
    const { deliver, register, logger } = prepare();
    deliver.mockResolvedValue({
      ...ADDED,
      files: ['platform/core.yaml', 'platform/preview.yaml'],
      notes: ['The branch was rebuilt.'],
      followUps: ['Archive the repository.'],
    });
    await register({});
    const lines = logger.info.mock.calls.map(([line]) => line);
    expect(lines).toEqual([
      `added: platform/core.yaml:2, platform/preview.yaml (${ADDED.url})`,
      `Diff:\n${ADDED.diff.trimEnd()}`,
      'Still to do: Archive the repository.',
    ]);
    expect(logger.warn).toHaveBeenCalledWith('The branch was rebuilt.');
  });

  it('writes nothing in a dry run and audits nothing', async () => {
    const { deliver, register, auditor, logger } = prepare();
    await register({}, { isDryRun: true });
    expect(deliver).toHaveBeenCalledWith(
      expect.objectContaining({ dryRun: true, taskUrl: undefined }),
    );
    expect(auditor.createEvent).not.toHaveBeenCalled();
    const log = logger.info.mock.calls.map(([line]) => line).join('\n');
    expect(log).toContain('this is a dry run');
    expect(log).toContain('+  gift-service: {}');
  });

  it('audits a delivery without the token', async () => {
    const { register, auditor, auditEvent, logger } = prepare();
    await register(
      { token: 'secret-token' },
      { user: { ref: 'user:default/guest' } },
    );
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'service-register',
      severityLevel: 'medium',
      meta: {
        platform: 'shop',
        service: 'gift-service',
        delivery: 'merge-request',
        taskId: 'task-1',
        requestedBy: 'user:default/guest',
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
    const { deliver, register, auditEvent, logger } = prepare();
    const error = new ConflictError('conflict: …');
    deliver.mockRejectedValue(error);
    await expect(register({})).rejects.toBe(error);
    expect(auditEvent.fail).toHaveBeenCalledWith({ error });
    expect(auditEvent.success).not.toHaveBeenCalled();
    expect(logger.info).not.toHaveBeenCalled();
  });

  describe('into the workspace', () => {
    let workspacePath: string;

    beforeEach(async () => {
      workspacePath = await mkdtemp(join(tmpdir(), 'deliver-'));
      await mkdir(join(workspacePath, 'gitops-config'));
    });

    afterEach(async () => {
      await rm(workspacePath, { recursive: true });
    });

    it.each([
      ['gitops-config', /gitops-config$/],
      ['', /deliver-[^/]+$/],
    ])('writes to the folder "%s"', async (directory, expected) => {
      const { deliver, register } = prepare();
      await register({ delivery: 'workspace', directory }, { workspacePath });
      expect(deliver).toHaveBeenCalledWith(
        expect.objectContaining({
          mode: 'workspace',
          directory: expect.stringMatching(expected),
        }),
      );
    });

    it('writes nowhere else, and audits the attempt', async () => {
      const { deliver, register, auditEvent } = prepare();
      await expect(
        register(
          { delivery: 'workspace', directory: '../elsewhere' },
          { workspacePath },
        ),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      expect(deliver).not.toHaveBeenCalled();
      expect(auditEvent.fail).toHaveBeenCalled();
    });
  });
});
