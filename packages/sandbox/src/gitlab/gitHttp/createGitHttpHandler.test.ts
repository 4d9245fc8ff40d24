import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '../../git/runGit';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../../testing/temporarySandbox';

const run = promisify(execFile);

describe('git over HTTP, with the real git', () => {
  let temporary: TemporarySandbox;
  let folder: string;
  let id: number;

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
    id = await temporary.project('cloned', { 'a.txt': 'a\n' });
  });
  afterAll(() => temporary.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-clone-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  function address(project: string, token = 'sandbox-token'): string {
    const { host } = new URL(temporary.sandbox.gitlab.baseUrl);
    return `http://oauth2:${token}@${host}/${project}`;
  }

  async function git(...args: string[]): Promise<string> {
    const { stdout } = await run('git', ['-C', folder, ...args], {
      env: gitEnvironment({
        GIT_AUTHOR_NAME: 'Dana Petrova',
        GIT_AUTHOR_EMAIL: 'dana@example.test',
        GIT_COMMITTER_NAME: 'Dana Petrova',
        GIT_COMMITTER_EMAIL: 'dana@example.test',
      }),
    });
    return stdout.trim();
  }

  async function cloneAndChange(branch: string): Promise<void> {
    await git('clone', '-q', address('acme/cloned.git'), '.');
    await git('switch', '-q', '-c', branch);
    await writeFile(join(folder, `${branch}.txt`), 'pushed\n');
    await git('add', '.');
    await git('commit', '-q', '-m', `Add ${branch}`);
  }

  it.each(['acme/cloned.git', 'acme/cloned'])('clones %s', async path => {
    await git('clone', '-q', address(path), '.');
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('a\n');
  });

  it('fetches with a depth', async () => {
    await git('clone', '-q', '--depth=1', address('acme/cloned.git'), '.');
    expect(await git('rev-list', '--count', 'HEAD')).toBe('1');
  });

  it('takes a push, which the API then shows', async () => {
    await cloneAndChange('pushed');
    await git('push', '-q', 'origin', 'pushed');
    const { body } = await temporary.api(
      'GET',
      `projects/${id}/repository/branches/pushed`,
    );
    expect(body.commit).toMatchObject({
      id: await git('rev-parse', 'HEAD'),
      author_name: 'Dana Petrova',
    });
  });

  it('takes a large push', async () => {
    await cloneAndChange('large');
    const noise = Buffer.from(
      Array.from({ length: 3_000_000 }, (_, index) => (index * index) % 251),
    );
    await writeFile(join(folder, 'large.bin'), noise);
    await git('add', '.');
    await git('commit', '-q', '-m', 'Add noise');
    await git('-c', 'http.postBuffer=1024', 'push', '-q', 'origin', 'large');
    const { body } = await temporary.api(
      'GET',
      `projects/${id}/repository/files/large.bin?ref=large`,
    );
    expect(body.size).toBe(noise.length);
  });

  it('merges a merge request whose commits a push brings to the target', async () => {
    await cloneAndChange('landing');
    await git('push', '-q', 'origin', 'landing');
    const { body } = await temporary.api(
      'POST',
      `projects/${id}/merge_requests`,
      { source_branch: 'landing', target_branch: 'main', title: 'Land' },
    );
    await git('push', '-q', 'origin', 'landing:main');
    const after = await temporary.api(
      'GET',
      `projects/${id}/merge_requests/${body.iid}`,
    );
    expect(after.body.state).toBe('merged');
  });

  it('refuses a push that is behind', async () => {
    await cloneAndChange('behind');
    await temporary.api('POST', `projects/${id}/repository/commits`, {
      branch: 'main',
      commit_message: 'First',
      actions: [{ action: 'create', file_path: 'first.txt', content: '' }],
    });
    await expect(git('push', '-q', 'origin', 'behind:main')).rejects.toThrow(
      'rejected',
    );
  });

  it.each([
    ['a wrong token', 'acme/cloned.git', 'wrong', 'Authentication failed'],
    ['an unknown project', 'acme/none.git', 'sandbox-token', 'not found'],
    ['a path out of the data', '../../etc/x.git', 'sandbox-token', 'not found'],
  ])('refuses %s', async (_, project, token, message) => {
    await expect(
      git('clone', '-q', address(project, token), '.'),
    ).rejects.toThrow(message);
  });

  it('serves the three addresses of smart HTTP and nothing else', async () => {
    const ask = async (path: string) =>
      (
        await fetch(
          `${temporary.sandbox.gitlab.baseUrl}/acme/cloned.git${path}`,
          {
            headers: {
              authorization: `Basic ${Buffer.from('x:sandbox-token').toString(
                'base64',
              )}`,
            },
          },
        )
      ).status;
    expect(await ask('/info/refs?service=git-upload-pack')).toBe(200);
    expect(await ask('/info/refs?service=git-shell')).toBe(403);
    expect(await ask('/info/refs')).toBe(403);
    expect(await ask('/config')).toBe(404);
    expect(await ask('/HEAD')).toBe(404);
  });
});
