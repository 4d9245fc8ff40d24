import { tmpdir } from 'node:os';
import { prepareActions } from '../../__testUtils__/prepareActions';
import { createCreateRepositoryAction } from './createRepository';

const repoUrl = 'https://gitlab.example.test/acme/services/gift-service.git';

describe('gitops:repository:create', () => {
  const prepare = () => {
    const prepared = prepareActions();
    const action = createCreateRepositoryAction(prepared.options);
    return {
      ...prepared,
      create: (input: object, context: object = {}) =>
        prepared.run(
          action,
          { platform: 'shop', name: 'gift-service', repoUrl, ...input },
          { workspacePath: tmpdir(), ...context },
        ),
    };
  };

  it('passes on what was asked for, and puts out what was made', async () => {
    const { create, platforms } = prepare();
    const signal = new AbortController().signal;
    expect(
      await create({ sourcePath: 'out', topics: [' a ', ''] }, { signal }),
    ).toEqual({
      outcome: 'added',
      url: 'https://gitlab.example.test/acme/services/gift-service',
      remoteUrl: repoUrl,
      repoContentsUrl:
        'https://gitlab.example.test/acme/services/gift-service/-/blob/main',
      branch: 'main',
      commit: expect.any(String),
      projectId: 12,
      files: ['README.md', 'catalog-info.yaml'],
    });
    expect(platforms.repositories.create).toHaveBeenCalledWith(
      expect.objectContaining({
        directory: expect.stringMatching(/\/out$/),
        topics: ['a'],
        taskUrl: 'https://portal.example.test/create/tasks/task-1',
        signal,
        dryRun: false,
      }),
    );
  });

  it('is audited without the token', async () => {
    const { create, auditor, auditEvent } = prepare();
    await create({ token: 'glpat-secret' });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'repository-create',
      severityLevel: 'medium',
      meta: { platform: 'shop', name: 'gift-service', taskId: 'task-1' },
    });
    expect(auditEvent.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ outcome: 'added' }),
    });
  });

  it('is not audited in a dry run, which has no page', async () => {
    const { create, auditor, platforms } = prepare();
    await create({}, { isDryRun: true });
    expect(auditor.createEvent).not.toHaveBeenCalled();
    expect(platforms.repositories.create).toHaveBeenCalledWith(
      expect.objectContaining({ dryRun: true, taskUrl: undefined }),
    );
  });

  it('tells what an earlier run wrote otherwise', async () => {
    const { create, platforms, logger } = prepare();
    platforms.repositories.create.mockResolvedValue({
      ...(await platforms.repositories.create({} as never)),
      outcome: 'unchanged',
      notes: ['README.md differs'],
    });
    expect(await create({})).toMatchObject({ outcome: 'unchanged' });
    expect(logger.warn).toHaveBeenCalledWith('README.md differs');
  });

  it.each([
    [{ name: ' ' }, /"name" is empty/],
    [{ repoUrl: '' }, /"repoUrl" is empty/],
    [{ sourcePath: '../elsewhere' }, /outside|not allowed/i],
  ])('refuses %j', async (input, message) => {
    await expect(prepare().create(input)).rejects.toThrow(message);
  });
});
