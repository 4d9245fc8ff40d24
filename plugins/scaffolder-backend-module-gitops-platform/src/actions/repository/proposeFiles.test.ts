import { tmpdir } from 'node:os';
import { prepareActions } from '../../__testUtils__/prepareActions';
import { createProposeFilesAction } from './proposeFiles';

const repoUrl = 'https://gitlab.example.test/acme/services/gift-service.git';

describe('gitops:repository:propose', () => {
  const prepare = () => {
    const prepared = prepareActions();
    const action = createProposeFilesAction(prepared.options);
    return {
      ...prepared,
      propose: (input: object, context: object = {}) =>
        prepared.run(
          action,
          { platform: 'shop', name: 'gift-service', repoUrl, ...input },
          { workspacePath: tmpdir(), ...context },
        ),
    };
  };

  it('passes on what was asked for, and puts out what was proposed', async () => {
    const { propose, platforms } = prepare();
    const signal = new AbortController().signal;
    expect(
      await propose(
        { sourcePath: 'out', include: '/.gitlab/platform.yml', title: ' ' },
        { signal },
      ),
    ).toEqual({
      outcome: 'added',
      url: 'https://gitlab.example.test/acme/services/gift-service/-/merge_requests/3',
      repositoryUrl: 'https://gitlab.example.test/acme/services/gift-service',
      repoContentsUrl:
        'https://gitlab.example.test/acme/services/gift-service/-/blob/main',
      branch: 'gitops-platform/shop/propose-gift-service',
      mergeRequestIid: 3,
      commit: expect.any(String),
      diff: expect.stringContaining('+++ b/.cicd/default.yaml'),
      files: [
        { file: '.cicd/default.yaml', outcome: 'added' },
        { file: 'catalog-info.yaml', outcome: 'kept', reason: 'others' },
      ],
    });
    expect(platforms.repositories.propose).toHaveBeenCalledWith(
      expect.objectContaining({
        directory: expect.stringMatching(/\/out$/),
        include: { file: '.gitlab-ci.yml', local: '.gitlab/platform.yml' },
        title: undefined,
        taskUrl: 'https://portal.example.test/create/tasks/task-1',
        signal,
        dryRun: false,
      }),
    );
  });

  it('passes on the entries of files, by default those of a service', async () => {
    const { propose, platforms } = prepare();
    await propose({
      consumedApi: { component: 'gift-service', api: 'api:default/user-api' },
      variable: { name: 'USER_API_URL', value: 'http://user-service-sv:8080' },
    });
    await propose({
      consumedApi: { component: '', api: 'api:default/user-api' },
      variable: { name: '', value: '' },
    });
    expect(platforms.repositories.propose.mock.calls).toMatchObject([
      [
        {
          consumedApi: { file: 'catalog-info.yaml', component: 'gift-service' },
          variable: { file: '.cicd/default.yaml', name: 'USER_API_URL' },
        },
      ],
      [{ consumedApi: undefined, variable: undefined }],
    ]);
  });

  it('names in the log what is left to a person', async () => {
    const { propose, logger } = prepare();
    await propose({});
    expect(logger.warn).toHaveBeenCalledWith(
      'catalog-info.yaml is left to you: others',
    );
  });

  it('is audited without the token', async () => {
    const { propose, auditor, auditEvent } = prepare();
    await propose({ token: 'glpat-secret' });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'repository-propose',
      severityLevel: 'medium',
      meta: { platform: 'shop', name: 'gift-service', taskId: 'task-1' },
    });
    expect(auditEvent.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ outcome: 'added' }),
    });
  });

  it('is not audited in a dry run, which has no page', async () => {
    const { propose, auditor, platforms } = prepare();
    await propose({}, { isDryRun: true });
    expect(auditor.createEvent).not.toHaveBeenCalled();
    expect(platforms.repositories.propose).toHaveBeenCalledWith(
      expect.objectContaining({
        dryRun: true,
        taskUrl: undefined,
        include: undefined,
      }),
    );
  });

  it.each([
    [{ name: ' ' }, /"name" is empty/],
    [{ repoUrl: '' }, /"repoUrl" is empty/],
    [{ sourcePath: '../elsewhere' }, /outside|not allowed/i],
  ])('refuses %j', async (input, message) => {
    await expect(prepare().propose(input)).rejects.toThrow(message);
  });
});
