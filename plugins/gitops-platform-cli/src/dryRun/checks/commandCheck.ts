import { execFile } from 'node:child_process';
import type { FileCheck } from './FileCheck';
import type { Problem } from './Problem';

const defaultTimeout = 60_000;

/** What a command prints is shown up to here. */
const longestOutput = 2000;

/** What a command gets of the environment: enough to find programs and their caches, nothing that may be a credential. */
const environment = [
  'HOME',
  'LANG',
  'LC_ALL',
  'PATH',
  'PATHEXT',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'USERPROFILE',
];

/**
 * Runs the command of a check in the produced tree: once for each file where an
 * argument is `{file}`, else once for all of them.
 */
export async function runCommandCheck(
  check: FileCheck,
  paths: string[],
  directory: string,
  signal?: AbortSignal,
): Promise<Problem[]> {
  const command = check.command ?? [];
  const runs = command.some(argument => argument.includes('{file}'))
    ? paths.map(path => ({ path, paths: [path] }))
    : [{ path: paths[0], paths }];
  const problems: Problem[] = [];
  for (const run of runs) {
    const [program, ...args] = command.flatMap(argument =>
      argument === '{files}'
        ? run.paths
        : [argument.replaceAll('{file}', run.path)],
    );
    const failure = await runProgram(program, args, {
      directory,
      timeout: check.timeout ?? defaultTimeout,
      signal,
    });
    if (failure !== undefined) {
      problems.push({
        path: run.path,
        rule: `check:${check.name}`,
        severity: check.severity ?? 'error',
        message: `${[program, ...args].join(' ')} ${failure}`,
      });
    }
  }
  return problems;
}

/** @returns how it failed; undefined where it passed */
function runProgram(
  program: string,
  args: string[],
  {
    directory,
    timeout,
    signal,
  }: { directory: string; timeout: number; signal?: AbortSignal },
): Promise<string | undefined> {
  return new Promise(resolve => {
    execFile(
      program,
      args,
      {
        cwd: directory,
        timeout,
        signal,
        maxBuffer: 10_000_000,
        killSignal: 'SIGKILL',
        env: Object.fromEntries(
          environment.map(name => [name, process.env[name]]),
        ),
      },
      (error, stdout, stderr) => {
        if (!error) {
          resolve(undefined);
        } else if (error.code === 'ENOENT') {
          resolve('could not start: there is no such program');
        } else if (error.killed) {
          resolve(`did not end within ${timeout} ms`);
        } else {
          const output = [stdout, stderr]
            .map(text => text.trim().replaceAll(directory, '.'))
            .filter(Boolean)
            .join('\n');
          const ending =
            output.length > longestOutput
              ? `${output.slice(0, longestOutput)}…`
              : output;
          resolve(`failed with ${error.code}:\n${ending}`);
        }
      },
    );
  });
}
