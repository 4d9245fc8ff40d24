import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  mkdtemp,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CreateRepositoryRequest } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Fault } from 'sandbox';
import { projectApi } from './__testUtils__/projectApi';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const GROUP = 'acme/services';
const CREATE_PROJECT = { method: 'POST', match: /\/projects$/, count: 1 };
const PUSH = { method: 'POST', match: /repository\/commits/, count: 1 };

/** Not UTF-8, and with a zero byte. */
const BINARY = Buffer.from([0x89, 0x50, 0x00, 0xff, 0x0d, 0x0a]);

describe('a new repository', () => {
  let shop: SampleShop;
  let directory: string;
  let count = 0;
  let name: string;
  let project: string;

  beforeAll(async () => {
    shop = await startSampleShop();
  });

  afterAll(() => shop.stop());

  beforeEach(async () => {
    count += 1;
    name = `gift-${count}`;
    project = `${GROUP}/${name}`;
    directory = await mkdtemp(join(tmpdir(), 'new-repository-'));
    await mkdir(join(directory, 'bin'));
    await mkdir(join(directory, '.git'));
    await mkdir(join(directory, 'empty'));
    await writeFile(join(directory, '.git', 'HEAD'), 'not pushed');
    await writeFile(join(directory, 'README.md'), '# Gifts\r\n');
    await writeFile(join(directory, 'logo.png'), BINARY);
    await writeFile(join(directory, 'bin', 'run.sh'), '#!/bin/sh\n');
    await chmod(join(directory, 'bin', 'run.sh'), 0o755);
  });

  afterEach(async () => {
    shop.sandbox.gitlab.clearFaults();
    await rm(directory, { recursive: true });
  });

  const request = (
    changes: Partial<CreateRepositoryRequest> = {},
  ): CreateRepositoryRequest => ({
    platform: 'shop',
    name,
    repoUrl: `${shop.sandbox.gitlab.baseUrl}/${project}.git`,
    directory,
    requestedBy: 'user:default/dana',
    ...changes,
  });

  /** As another backend, with nothing in memory. */
  const create = (changes?: Partial<CreateRepositoryRequest>) =>
    shop.otherBackend().repositories.create(request(changes));

  const look = () => shop.platforms.repositories.look(request());

  const api = (method: string, path: string, body?: object) =>
    projectApi(shop, project, method, path, body);

  const makeEmptyProject = async () => {
    const { namespace } = await projectApi(
      shop,
      `${GROUP}/user-service`,
      'GET',
      '',
    );
    const { baseUrl, token } = shop.sandbox.gitlab;
    const response = await fetch(`${baseUrl}/api/v4/projects`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ name, namespace_id: namespace.id }),
    });
    expect(response.status).toBe(201);
  };

  const expectFilledOnce = async (branch = 'main') => {
    const tree = await shop.git(project, 'ls-tree', '-r', branch);
    expect(
      tree
        .trim()
        .split('\n')
        .map(line => line.replace(/ blob \S+\t/, ' ')),
    ).toEqual(['100644 README.md', '100755 bin/run.sh', '100644 logo.png']);
    expect(await shop.git(project, 'show', `${branch}:README.md`)).toBe(
      '# Gifts\r\n',
    );
    expect(
      (await shop.git(project, 'cat-file', '-s', `${branch}:logo.png`)).trim(),
    ).toBe(String(BINARY.length));
    expect(
      (await shop.git(project, 'rev-list', '--count', '--all')).trim(),
    ).toBe('1');
    expect(await look()).toBe('own');
  };

  it('has all files, executable bits and bytes in one commit', async () => {
    const { baseUrl } = shop.sandbox.gitlab;
    const result = await create({
      description: 'Wraps gifts',
      visibility: 'internal',
      topics: ['service'],
    });
    expect(result).toEqual({
      outcome: 'added',
      url: `${baseUrl}/${project}`,
      cloneUrl: `${baseUrl}/${project}.git`,
      repoContentsUrl: `${baseUrl}/${project}/-/blob/main`,
      branch: 'main',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      projectId: expect.any(Number),
      files: ['README.md', 'bin/run.sh', 'logo.png'],
      notes: [],
    });
    await expectFilledOnce();
    expect(await api('GET', '')).toMatchObject({
      id: result.projectId,
      description: 'Wraps gifts',
      visibility: 'internal',
      topics: ['service'],
      default_branch: 'main',
    });
    expect(await shop.git(project, 'log', '--format=%B', 'main')).toBe(
      `Create ${name}\n\nGitops-Platform-Entry: shop/create/${name}\nRequested-By: user:default/dana\n\n`,
    );
  });

  it('has the branch that was asked for', async () => {
    expect(await create({ defaultBranch: 'trunk' })).toMatchObject({
      outcome: 'added',
      branch: 'trunk',
    });
    await expectFilledOnce('trunk');
    expect(await api('GET', '')).toMatchObject({ default_branch: 'trunk' });
  });

  it('is not made by a dry run', async () => {
    expect(await create({ dryRun: true })).toMatchObject({
      outcome: 'added',
      files: ['README.md', 'bin/run.sh', 'logo.png'],
    });
    expect(await look()).toBe('absent');
  });

  it('is not made a second time, whatever CI has committed since', async () => {
    const first = await create();
    await api('POST', '/repository/commits', {
      branch: 'main',
      commit_message: 'Deploy 1a2b3c4d to dev [skip ci]',
      actions: [{ action: 'create', file_path: 'tag', content: '1a2b3c4d' }],
    });
    expect(await create()).toEqual({ ...first, outcome: 'unchanged' });
  });

  it('says what an earlier run wrote otherwise', async () => {
    await create();
    await writeFile(join(directory, 'README.md'), '# Presents\n');
    await writeFile(join(directory, 'new.txt'), 'new');
    await rm(join(directory, 'logo.png'));
    const { outcome, notes } = await create();
    expect(outcome).toBe('unchanged');
    expect(notes).toEqual([
      expect.stringMatching(
        /other answers.*: README\.md, logo\.png, new\.txt$/,
      ),
    ]);
  });

  it('fills a project that is there and empty', async () => {
    await makeEmptyProject();
    expect(await look()).toBe('empty');
    expect(await create()).toMatchObject({ outcome: 'added' });
    await expectFilledOnce();
  });

  it('leaves alone what somebody else has made', async () => {
    await makeEmptyProject();
    await api('POST', '/repository/commits', {
      branch: 'main',
      commit_message: 'Begin',
      actions: [{ action: 'create', file_path: 'a', content: 'a' }],
    });
    expect(await look()).toBe('other');
    await expect(create()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /exists already .*first commit, [0-9a-f]{8} "Begin", is by somebody else\. Choose another name/,
      ),
    });
  });

  it('of one service is not that of another', async () => {
    await create({ name: 'other' });
    await expect(create()).rejects.toThrow(
      /is by the portal for shop\/create\/other/,
    );
  });

  it('needs its group', async () => {
    await expect(
      create({ repoUrl: `${shop.sandbox.gitlab.baseUrl}/nobody/${name}` }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/no group nobody on/),
    });
  });

  it('cannot hold links', async () => {
    await symlink('README.md', join(directory, 'link.md'));
    await expect(create()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^link\.md is not a regular file/),
    });
    expect(await look()).toBe('absent');
  });

  it('is made once by two runs at the same time', async () => {
    const outcomes = await Promise.all([create(), create()]);
    expect(outcomes.map(({ commit }) => commit)).toEqual([
      outcomes[0].commit,
      outcomes[0].commit,
    ]);
    await expectFilledOnce();
  });

  /** The git host did it, and the answer did not come back. */
  it.each<[string, Fault]>([
    ['making the project', { ...CREATE_PROJECT, status: 'lost' }],
    ['the push', { ...PUSH, status: 'lost' }],
  ])('goes on after a lost answer to %s', async (_, fault) => {
    shop.sandbox.gitlab.setFault(fault);
    expect(await create()).toMatchObject({ outcome: 'added' });
    await expectFilledOnce();
    expect(await create()).toMatchObject({ outcome: 'unchanged' });
  });

  it.each<[string, Fault, RegExp]>([
    [
      'refused',
      { ...CREATE_PROJECT, status: 403 },
      /project \S+ was not made\. .*may create projects there; then run the task again/,
    ],
    [
      'not answered',
      { ...CREATE_PROJECT, status: 'reset' },
      /project \S+ was not made\. .*then run the task again/,
    ],
  ])('is absent after it was %s', async (_, fault, message) => {
    shop.sandbox.gitlab.setFault(fault);
    await expect(create()).rejects.toThrow(message);
    expect(await look()).toBe('absent');
    expect(await create()).toMatchObject({ outcome: 'added' });
    await expectFilledOnce();
  });

  it.each<[string, Fault]>([
    [
      'refused',
      {
        ...PUSH,
        status: 403,
        message: 'You are not allowed to push into this branch',
      },
    ],
    ['refused by a full disk', { ...PUSH, status: 500 }],
    ['cut off', { ...PUSH, status: 'reset' }],
  ])(
    'is empty after its push was %s, and filled by a rerun',
    async (_, fault) => {
      shop.sandbox.gitlab.setFault(fault);
      await expect(create()).rejects.toThrow(
        /project \S+ is there and empty \(http\S+\)\. .*; then run the task again: it goes on from what is there/,
      );
      expect(await look()).toBe('empty');
      expect(await create()).toMatchObject({ outcome: 'added' });
      await expectFilledOnce();
    },
  );

  it.each<[string, Fault, 'empty' | 'own']>([
    ['before its push', { ...PUSH, status: 'hang' }, 'empty'],
    [
      'after its push',
      { method: 'GET', match: /repository\/tree/, status: 'hang', count: 1 },
      'own',
    ],
  ])('goes on from a process that was killed %s', async (_, fault, state) => {
    shop.sandbox.gitlab.setFault(fault);
    const backend = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, '__testUtils__', 'deliverOnce.ts'),
        JSON.stringify({ config: shop.config.get(), repository: request() }),
      ],
      { stdio: 'inherit' },
    );
    try {
      while ((await look()) !== state) {
        expect(backend.exitCode).toBeNull();
        await sleep(50);
      }
    } finally {
      const exit = once(backend, 'exit');
      backend.kill('SIGKILL');
      await exit;
    }
    shop.sandbox.gitlab.clearFaults();

    expect(await create()).toMatchObject({
      outcome: state === 'empty' ? 'added' : 'unchanged',
    });
    await expectFilledOnce();
  });

  it('says that the path is taken by what the token cannot see', async () => {
    shop.sandbox.gitlab.setFault({
      ...CREATE_PROJECT,
      status: 400,
      message: 'path: has already been taken',
    });
    await expect(create()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/is taken on \S+ by a project that/),
    });
  });
});
