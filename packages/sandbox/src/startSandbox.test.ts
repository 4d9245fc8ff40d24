import { execFileSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readGit } from './git/runGit';
import { PortTakenError, startSandbox } from '.';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from './testing/temporarySandbox';

const MANIFEST = `
projects:
  - project: acme/infra/config
    folder: config
    description: The platform
  - project: acme/empty
mergeRequests:
  - project: acme/infra/config
    branch: SHOP-1-change
    title: Change
    author: { name: Dana Petrova, username: dana }
    files:
      core.yaml: |
        url: https://gitlab.example.test/changed
      new.txt: new
`;

describe('startSandbox', () => {
  let folder: string;
  const running: TemporarySandbox[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-start-'));
    await seed({
      'projects.yaml': MANIFEST,
      'config/core.yaml': 'url: https://gitlab.example.test/acme\n',
      'config/bin/run.sh': '#!/bin/sh\n',
      'config/.gitlab-ci.yml': 'stages: []\n',
    });
    await writeFile(
      join(folder, 'config/logo.bin'),
      Buffer.concat([
        Buffer.from([0, 255]),
        Buffer.from('https://gitlab.example.test'),
      ]),
    );
    await chmod(join(folder, 'config/bin/run.sh'), 0o755);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(one => one.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  async function seed(files: Record<string, string>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  }

  async function start(
    options: Parameters<typeof startTemporarySandbox>[0] = {},
  ): Promise<TemporarySandbox> {
    const temporary = await startTemporarySandbox({
      dataDir: join(folder, 'data'),
      ...options,
    });
    running.push(temporary);
    return temporary;
  }

  async function stop(temporary: TemporarySandbox): Promise<number> {
    await temporary.stop();
    running.splice(running.indexOf(temporary), 1);
    return Number(new URL(temporary.sandbox.gitlab.baseUrl).port);
  }

  const manifest = () => join(folder, 'projects.yaml');

  it('fills the GitLab from a manifest', async () => {
    const { sandbox, api } = await start({ seed: manifest() });
    const repository = sandbox.repositoryPath('acme/infra/config');
    expect(await readGit(repository, ['ls-tree', '-r', 'main'])).toMatch(
      /^100644 blob \w+\t\.gitlab-ci\.yml\n100755 blob \w+\tbin\/run\.sh\n100644 blob \w+\tcore\.yaml\n100644 blob \w+\tlogo\.bin$/,
    );
    expect(await readGit(repository, ['show', 'main:core.yaml'])).toBe(
      `url: ${sandbox.gitlab.baseUrl}/acme`,
    );
    expect(
      execFileSync('git', ['--git-dir', repository, 'show', 'main:logo.bin']),
    ).toEqual(await readFile(join(folder, 'config/logo.bin')));
    expect(
      await readGit(repository, ['log', '--format=%an %aI %s', 'main']),
    ).toBe('Sandbox 2026-01-12T09:00:00+00:00 Initial commit');
    const { body } = await api(
      'GET',
      'projects/acme%2Finfra%2Fconfig/merge_requests',
    );
    expect(body).toEqual([
      expect.objectContaining({
        iid: 1,
        title: 'Change',
        source_branch: 'SHOP-1-change',
        author: expect.objectContaining({ username: 'dana' }),
        changes_count: '2',
        created_at: '2026-01-12T09:02:00.000Z',
      }),
    ]);
    expect((await api('GET', 'projects/acme%2Fempty')).body.empty_repo).toBe(
      true,
    );
  });

  it('gives the same commits for the same seed and address', async () => {
    const tips: string[] = [];
    let port = 0;
    for (const name of ['one', 'two']) {
      const temporary = await start({
        seed: manifest(),
        gitlabPort: port,
        vaultPort: 0,
        argocdPort: 0,
        prometheusPort: 0,
        kubernetesPort: 0,
        dataDir: join(folder, name),
      });
      tips.push(
        await readGit(temporary.sandbox.repositoryPath('acme/infra/config'), [
          'for-each-ref',
          '--format=%(refname) %(objectname)',
        ]),
      );
      port = await stop(temporary);
    }
    expect(tips[0]).toBe(tips[1]);
  });

  it('keeps everything across a restart and seeds once', async () => {
    const before = await start({ seed: manifest() });
    const id = await before.project('later', { 'x.txt': 'x\n' });
    await before.api(
      'PUT',
      'projects/acme%2Finfra%2Fconfig/merge_requests/1/merge',
    );
    const port = await stop(before);

    const messages: string[] = [];
    const after = await start({
      seed: manifest(),
      gitlabPort: port,
      vaultPort: 0,
      argocdPort: 0,
      prometheusPort: 0,
      kubernetesPort: 0,
      logger: {
        info: message => messages.push(message),
        warn: message => messages.push(`warning: ${message}`),
        error: message => messages.push(`error: ${message}`),
      },
    });
    expect(messages[0]).toBe('The sandbox is seeded already');
    expect((await after.api('GET', `projects/${id}`)).body.path).toBe('later');
    const requests = await after.api(
      'GET',
      'projects/acme%2Finfra%2Fconfig/merge_requests',
    );
    expect(requests.body).toEqual([
      expect.objectContaining({ iid: 1, state: 'merged' }),
    ]);
    const next = await after.project('afterwards');
    expect(next).toBeGreaterThan(id);
  });

  it('adds what a changed seed brings, and leaves alone what exists', async () => {
    const before = await start({ seed: manifest() });
    const port = await stop(before);
    await seed({
      'projects.yaml': `${MANIFEST.replace(
        'mergeRequests:',
        '  - project: acme/added\n    folder: config\nmergeRequests:',
      )}`,
      'config/core.yaml': 'changed: true\n',
    });
    const warn = jest.fn();
    const after = await start({
      seed: manifest(),
      gitlabPort: port,
      vaultPort: 0,
      argocdPort: 0,
      prometheusPort: 0,
      kubernetesPort: 0,
      logger: { info: () => {}, error: () => {}, warn },
    });
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('Start with --reset for a clean sandbox'),
    );
    const show = (project: string) =>
      readGit(after.sandbox.repositoryPath(project), [
        'show',
        'main:core.yaml',
      ]);
    expect(await show('acme/added')).toBe('changed: true');
    expect(await show('acme/infra/config')).toContain('url: http');
  });

  it('starts from nothing with reset', async () => {
    const before = await start();
    await before.project('old');
    await stop(before);
    const after = await start({ reset: true });
    expect((await after.api('GET', 'projects')).body).toEqual([]);
  });

  it.each([
    ['projects: [', /projects\.yaml: .*/],
    [
      'projects: [{project: nogroup}]',
      /projects\.0\.project: must be a full path/,
    ],
    [
      'projects: [{project: a/b, folder: none}]',
      /seed folder .*none does not exist/,
    ],
    ['projects: [{project: a/b, folder: ../..}]', /is outside/],
    ['projects: [{project: a/b}, {project: a/b}]', /a\/b is named twice/],
    [
      'projects: []\nmergeRequests: [{project: a/b, branch: x, title: t, files: {}}]',
      /names the project a\/b, which the manifest does not contain/,
    ],
  ])('says what is wrong with the manifest %j', async (text, message) => {
    await seed({ 'projects.yaml': text });
    await expect(start({ seed: manifest() })).rejects.toThrow(message);
  });

  it('says that the manifest does not exist', async () => {
    await expect(start({ seed: join(folder, 'none.yaml') })).rejects.toThrow(
      /none\.yaml does not exist/,
    );
  });

  it('says which port is taken and by which flag to change it', async () => {
    const server = createServer();
    const port = await new Promise<number>(resolve =>
      server.listen(0, '127.0.0.1', () =>
        resolve((server.address() as { port: number }).port),
      ),
    );
    const failure = await startSandbox({
      dataDir: join(folder, 'data'),
      gitlabPort: port,
      reset: true,
    }).catch(error => error);
    expect(failure).toBeInstanceOf(PortTakenError);
    expect(failure).toMatchObject({
      service: 'GitLab',
      port,
      flag: '--gitlab-port',
      message: expect.stringContaining(
        `Port ${port} is taken by another process`,
      ),
    });
    await new Promise(resolve => server.close(resolve));
  });

  it('listens on loopback only', async () => {
    await expect(start({ host: '0.0.0.0' })).rejects.toThrow(
      'listens on loopback only',
    );
    const { sandbox } = await start();
    const { port } = new URL(sandbox.gitlab.baseUrl);
    const others = Object.values(networkInterfaces())
      .flatMap(addresses => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
    }
  });

  it('does not lose its state to a damaged file silently', async () => {
    const before = await start();
    await stop(before);
    const file = join(folder, 'data/gitlab/state.json');
    await writeFile(file, '{');
    await expect(start()).rejects.toThrow(/state\.json is not valid JSON/);
    expect(await readFile(file, 'utf8')).toBe('{');
  });

  it('names a project that does not exist', async () => {
    const { sandbox } = await start();
    expect(() => sandbox.repositoryPath('acme/none')).toThrow(
      "The sandbox has no project 'acme/none'",
    );
  });
});
