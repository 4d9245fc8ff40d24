import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { CustomErrorBase } from '@backstage/errors';

const TIMEOUT_MILLISECONDS = 60_000;
const LARGEST_OUTPUT_BYTES = 256 * 1024 * 1024;

/** A git command that ended with an exit code that its caller did not expect. */
export class GitCommandError extends CustomErrorBase {
  name = 'GitCommandError' as const;

  constructor(
    readonly args: readonly string[],
    readonly exitCode: number | string | undefined,
    readonly stderr: string,
    cause?: Error,
  ) {
    super(`git ${args[0]} failed (${exitCode}): ${stderr.trim()}`, cause);
  }
}

const CONFIGURATION = [
  // The data folder may be a mounted volume with another owner.
  ['safe.directory', '*'],
  ['http.receivepack', 'true'],
  // Nothing tidies up behind an answer, in a folder that a test is about to remove.
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
];

/** What a git command printed. */
export interface GitOutput {
  stdout: Buffer;
  exitCode: number;
}

/**
 * The environment of every git process: nothing of the user's configuration, of the system's or of an
 * outer repository (git hooks export `GIT_DIR`) changes what the sandbox does.
 */
export function gitEnvironment(
  extra: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  );
  return {
    ...inherited,
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...configuration(),
    ...extra,
  };
}

function configuration(): Record<string, string> {
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(CONFIGURATION.length)],
    ...CONFIGURATION.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]);
}

/**
 * Runs git on a bare repository, without a shell.
 *
 * @param repository - absolute path of the bare repository
 * @param args - the command and its arguments; what comes from a request must be validated or stand behind `--`
 * @throws GitCommandError on any exit code outside `exitCodes` (default: 0 only).
 */
export function runGit(
  repository: string,
  args: readonly string[],
  options: {
    input?: string | Buffer;
    env?: Record<string, string>;
    exitCodes?: readonly number[];
  } = {},
): Promise<GitOutput> {
  const { input, env, exitCodes = [0] } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--git-dir', repository, ...args],
      {
        encoding: 'buffer',
        env: gitEnvironment(env),
        maxBuffer: LARGEST_OUTPUT_BYTES,
        timeout: TIMEOUT_MILLISECONDS,
      },
      (error, stdout, stderr) => {
        const exitCode = error ? error.code : 0;
        if (typeof exitCode === 'number' && exitCodes.includes(exitCode)) {
          resolve({ stdout, exitCode });
          return;
        }
        reject(
          new GitCommandError(
            args,
            exitCode ?? error?.signal ?? undefined,
            stderr.toString('utf8') || String(error?.message),
            error ?? undefined,
          ),
        );
      },
    );
    // git may end before it has read everything; its exit code then tells the story, not EPIPE.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** Like {@link runGit}, answering the trimmed text. */
export async function readGit(
  repository: string,
  args: readonly string[],
  options?: Parameters<typeof runGit>[2],
): Promise<string> {
  const { stdout } = await runGit(repository, args, options);
  return stdout.toString('utf8').trim();
}
