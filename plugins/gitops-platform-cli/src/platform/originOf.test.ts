import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originOf } from './originOf';

describe('originOf', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'origin-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it.each([
    [
      'https://gitlab.example.test/acme/infra/shop/gitops-config.git',
      'https://gitlab.example.test/acme/infra/shop/gitops-config',
    ],
    [
      'https://oauth2:secret-token@gitlab.example.test/acme/config.git',
      'https://gitlab.example.test/acme/config',
    ],
    [
      'http://localhost:8929/acme/config.git',
      'http://localhost:8929/acme/config',
    ],
    [
      'git@gitlab.example.test:acme/config.git',
      'https://gitlab.example.test/acme/config',
    ],
    [
      'ssh://git@gitlab.example.test:2222/acme/config.git',
      'https://gitlab.example.test/acme/config',
    ],
    ['/srv/git/config.git', undefined],
  ])('reads %s', async (remote, expected) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', directory, ...args]);
    git('init', '--quiet');
    git('remote', 'add', 'origin', remote);
    await expect(originOf(directory)).resolves.toBe(expected);
  });

  it('knows none for a repository without a remote', async () => {
    execFileSync('git', ['-C', directory, 'init', '--quiet']);
    await expect(originOf(directory)).resolves.toBeUndefined();
  });

  it('does not take the one of a repository around the folder', async () => {
    await expect(originOf(__dirname)).resolves.toBeUndefined();
  });
});
