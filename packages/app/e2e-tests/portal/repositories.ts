import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { sandboxData } from './session';

/** Runs git in the bare repository of a project of the sandbox. */
export function git(project: string, ...args: string[]): string {
  const repository = join(sandboxData, 'gitlab/repositories', `${project}.git`);
  return execFileSync('git', ['--git-dir', repository, ...args], {
    encoding: 'utf8',
    timeout: 20_000,
  });
}
