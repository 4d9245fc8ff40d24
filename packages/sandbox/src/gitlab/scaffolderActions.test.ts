import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  createGitlabGroupEnsureExistsAction,
  createGitlabProjectVariableAction,
  createGitlabRepoPushAction,
  createPublishGitlabAction,
  createPublishGitlabMergeRequestAction,
} from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import { readGit } from '../git/runGit';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../testing/temporarySandbox';

jest.setTimeout(60_000);

/** The first-party actions of `@backstage/plugin-scaffolder-backend-module-gitlab`, unchanged. */
describe('scaffolder actions against the sandbox', () => {
  let temporary: TemporarySandbox;
  let workspacePath: string;
  let config: ConfigReader;
  let integrations: ScmIntegrations;
  let host: string;

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
    const { baseUrl, token } = temporary.sandbox.gitlab;
    host = new URL(baseUrl).host;
    config = new ConfigReader({
      integrations: {
        gitlab: [{ host, baseUrl, apiBaseUrl: `${baseUrl}/api/v4`, token }],
      },
    });
    integrations = ScmIntegrations.fromConfig(config);
    await run(createGitlabGroupEnsureExistsAction({ integrations }), {
      repoUrl: urlOf('none', 'none'),
      path: ['acme/services'],
    });
  });
  afterAll(() => temporary.stop());

  beforeEach(async () => {
    workspacePath = await mkdtemp(join(tmpdir(), 'sandbox-workspace-'));
  });
  afterEach(() => rm(workspacePath, { recursive: true, force: true }));

  async function workspace(files: Record<string, string>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(workspacePath, path)), { recursive: true });
      await writeFile(join(workspacePath, path), text);
    }
  }

  /** Runs an action in the workspace and answers its outputs. */
  async function run<I extends JsonObject, O extends JsonObject>(
    action: TemplateAction<I, O, 'v2'>,
    input: I,
  ): Promise<JsonObject> {
    const outputs: JsonObject = {};
    await action.handler({
      ...createMockActionContext<I, O>({ workspacePath, input }),
      output: (name: keyof O, value: O[keyof O]) => {
        outputs[String(name)] = value;
      },
    });
    return outputs;
  }

  function urlOf(repo: string, owner: string): string {
    return `${host}?repo=${repo}&owner=${encodeURIComponent(owner)}`;
  }

  const publish = (
    repo: string,
    input: JsonObject = {},
    owner = 'acme/services',
  ) =>
    run(createPublishGitlabAction({ integrations, config }), {
      repoUrl: urlOf(repo, owner),
      defaultBranch: 'main',
      ...input,
    });

  const openMergeRequest = (repo: string, input: JsonObject) =>
    run(createPublishGitlabMergeRequestAction({ integrations }), {
      repoUrl: urlOf(repo, 'acme/services'),
      title: 'Change it',
      branchName: 'change-it',
      ...input,
    });

  it('publish:gitlab makes a project and pushes the workspace', async () => {
    await workspace({
      'README.md': '# Orders\n',
      'src/main.ts': 'export {};\n',
    });

    const output = await publish('orders', {
      gitAuthorName: 'Dana Petrova',
      gitAuthorEmail: 'dana@example.test',
      gitCommitMessage: 'First version',
      topics: ['shop'],
      setUserAsOwner: true,
      settings: { description: 'Orders of the shop' },
      branches: [{ name: 'next', create: true, ref: 'main', protect: true }],
      projectVariables: [{ key: 'LEVEL', value: 'debug' }],
    });

    const url = `${temporary.sandbox.gitlab.baseUrl}/acme/services/orders`;
    expect(output).toMatchObject({
      created: true,
      remoteUrl: url,
      repoContentsUrl: `${url}/-/blob/main`,
    });
    const repository = temporary.sandbox.repositoryPath('acme/services/orders');
    expect(
      await readGit(repository, ['ls-tree', '-r', '--name-only', 'main']),
    ).toBe('README.md\nsrc/main.ts');
    expect(
      await readGit(repository, ['log', '--format=%H %an <%ae> %s', 'main']),
    ).toBe(
      `${output.commitHash} Dana Petrova <dana@example.test> First version`,
    );
    expect(await readGit(repository, ['rev-parse', 'next'])).toBe(
      output.commitHash,
    );
    const { body } = await temporary.api('GET', `projects/${output.projectId}`);
    expect(body).toMatchObject({
      path_with_namespace: 'acme/services/orders',
      default_branch: 'main',
      empty_repo: false,
      description: 'Orders of the shop',
      topics: ['shop'],
    });
    const page = await fetch(output.remoteUrl as string);
    expect(await page.text()).toContain('<h2>Orders</h2>');
  });

  it('publish:gitlab lets the first push name the default branch', async () => {
    await workspace({ 'a.txt': 'a\n' });
    const output = await publish('trunk-based', { defaultBranch: 'trunk' });
    const { body } = await temporary.api('GET', `projects/${output.projectId}`);
    expect(body.default_branch).toBe('trunk');
  });

  it('publish:gitlab works in the namespace of the user', async () => {
    await workspace({ 'a.txt': 'a\n' });
    const output = await publish('own', {}, 'sandbox');
    expect(output.remoteUrl).toMatch(/\/sandbox\/own$/);
  });

  it('publish:gitlab says that the name is taken, and can skip instead', async () => {
    await workspace({ 'a.txt': 'a\n' });
    await publish('twice');
    await expect(publish('twice')).rejects.toThrow('has already been taken');
    await expect(
      publish('twice', { skipExisting: true }),
    ).resolves.toMatchObject({ created: false });
  });

  it('publish:gitlab says that the group is missing', async () => {
    await workspace({ 'a.txt': 'a\n' });
    await expect(publish('x', {}, 'acme/nowhere')).rejects.toThrow(
      'The namespace acme/nowhere is not found',
    );
  });

  it('publish:gitlab:merge-request creates, updates and leaves alone', async () => {
    await workspace({ 'same.txt': 'same\n', 'old.txt': 'old\n' });
    await publish('changing');
    await temporary.sandbox.gitlab.addUser({
      username: 'dana',
      name: 'Dana Petrova',
      token: 'dana-token',
    });
    await workspace({ 'old.txt': 'new\n', 'run.sh': '#!/bin/sh\n' });
    await chmod(join(workspacePath, 'run.sh'), 0o755);
    await rm(join(workspacePath, '.git'), { recursive: true, force: true });

    const output = await openMergeRequest('changing', {
      description: 'Because',
      assignee: 'dana',
      reviewers: ['dana'],
      labels: ['shop', 'automated'],
      removeSourceBranch: true,
    });

    const url = `${temporary.sandbox.gitlab.baseUrl}/acme/services/changing`;
    expect(output).toMatchObject({
      targetBranchName: 'main',
      projectPath: 'acme/services/changing',
      mergeRequestUrl: `${url}/-/merge_requests/1`,
    });
    const repository = temporary.sandbox.repositoryPath(
      'acme/services/changing',
    );
    expect(
      await readGit(repository, [
        'diff',
        '--raw',
        '--abbrev=7',
        '--format=',
        'main',
        'change-it',
      ]),
    ).toMatch(
      /^:100644 100644 \w{7} \w{7} M\told\.txt\n:000000 100755 0{7} \w{7} A\trun\.sh$/,
    );
    const { body } = await temporary.api(
      'GET',
      'projects/acme%2Fservices%2Fchanging/merge_requests/1',
    );
    expect(body).toMatchObject({
      title: 'Change it',
      description: 'Because',
      labels: ['shop', 'automated'],
      assignee: { username: 'dana' },
      reviewers: [{ username: 'dana' }],
      force_remove_source_branch: true,
      detailed_merge_status: 'mergeable',
      changes_count: '2',
    });

    await expect(openMergeRequest('changing', {})).rejects.toThrow(
      `there is a Merge Request for this branch: ${url}/-/merge_requests/1`,
    );
  });

  it('publish:gitlab:merge-request reads more files than one page holds', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [
        `f/${index}.txt`,
        `${index}\n`,
      ]),
    );
    await workspace(files);
    await publish('many');
    await rm(join(workspacePath, '.git'), { recursive: true, force: true });
    await workspace({ 'f/129.txt': 'changed\n' });
    await openMergeRequest('many', {});
    const { body } = await temporary.api(
      'GET',
      'projects/acme%2Fservices%2Fmany/merge_requests/1/diffs',
    );
    expect(body).toEqual([
      expect.objectContaining({
        new_path: 'f/129.txt',
        new_file: false,
        diff: '@@ -1 +1 @@\n-129\n+changed\n',
      }),
    ]);
  });

  it('publish:gitlab:merge-request with autoMerge merges', async () => {
    await workspace({ 'a.txt': 'a\n' });
    await publish('merging');
    await rm(join(workspacePath, '.git'), { recursive: true, force: true });
    await workspace({ 'b.txt': 'b\n' });
    await openMergeRequest('merging', { autoMerge: true });
    const repository = temporary.sandbox.repositoryPath(
      'acme/services/merging',
    );
    expect(await readGit(repository, ['show', 'main:b.txt'])).toBe('b');
  });

  it('gitlab:repo:push commits to a branch', async () => {
    await workspace({ 'a.txt': 'a\n' });
    await publish('pushed');
    await rm(join(workspacePath, '.git'), { recursive: true, force: true });
    await workspace({ 'pushed.txt': 'p\n' });
    await rm(join(workspacePath, 'a.txt'));
    const output = await run(createGitlabRepoPushAction({ integrations }), {
      repoUrl: urlOf('pushed', 'acme/services'),
      branchName: 'feature/push',
      commitMessage: 'Push it',
      commitAction: 'create',
    });
    const repository = temporary.sandbox.repositoryPath('acme/services/pushed');
    expect(await readGit(repository, ['rev-parse', 'feature/push'])).toBe(
      output.commitHash,
    );
  });

  it('gitlab:projectVariable:create stores a variable', async () => {
    await workspace({ 'a.txt': 'a\n' });
    const { projectId } = await publish('variables');
    await run(createGitlabProjectVariableAction({ integrations }), {
      repoUrl: urlOf('variables', 'acme'),
      projectId: projectId as number,
      key: 'STAGE',
      value: 'dev',
      variableType: 'env_var',
    });
    const { body } = await temporary.api(
      'GET',
      `projects/${projectId}/variables/STAGE`,
    );
    expect(body).toMatchObject({ value: 'dev', environment_scope: '*' });
  });
});
