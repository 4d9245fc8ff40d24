import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readObject } from './ObjectReader';
import { readGit, runGit } from './runGit';

/** Creates an empty bare repository whose HEAD points to the (unborn) default branch. */
export async function createRepository(
  repository: string,
  defaultBranch: string,
): Promise<void> {
  await mkdir(dirname(repository), { recursive: true });
  await runGit(repository, [
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--initial-branch=${defaultBranch}`,
  ]);
}

/** The branch that HEAD points to, whether it exists yet or not. */
export async function readDefaultBranch(repository: string): Promise<string> {
  const head = await readFile(join(repository, 'HEAD'), 'utf8');
  return head.trim().replace(/^ref: refs\/heads\//, '');
}

/** Points HEAD to another branch. */
export async function writeDefaultBranch(
  repository: string,
  branch: string,
): Promise<void> {
  await runGit(repository, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
}

/** Whether a repository has no branch at all. */
export async function isEmptyRepository(repository: string): Promise<boolean> {
  // Mostly there is something, which costs no process to see.
  if (await readObject(repository, 'HEAD')) {
    return false;
  }
  return (
    (await readGit(repository, [
      'for-each-ref',
      '--count=1',
      '--format=%(refname)',
      'refs/heads',
    ])) === ''
  );
}

/**
 * Where a first push brought another branch than HEAD names, HEAD follows it, as GitLab does with
 * the first push into an empty project.
 */
export async function followFirstPush(repository: string): Promise<void> {
  const current = await readDefaultBranch(repository);
  const branches = (
    await readGit(repository, [
      'for-each-ref',
      '--format=%(refname:strip=2)',
      'refs/heads',
    ])
  )
    .split('\n')
    .filter(Boolean);
  if (branches.length === 0 || branches.includes(current)) {
    return;
  }
  const next = ['main', 'master'].find(name => branches.includes(name));
  await writeDefaultBranch(repository, next ?? branches[0]);
}
