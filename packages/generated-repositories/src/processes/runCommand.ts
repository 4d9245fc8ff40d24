import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { stopGroup } from './stopGroup';

export interface CommandOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Standard input. */
  input?: string;
  /** Gets what the command is, and everything that it prints. */
  log?: Writable;
  /** Milliseconds after which it is ended. */
  timeout?: number;
}

const DEFAULT_TIMEOUT = 5 * 60_000;

/**
 * Runs a program to its end.
 *
 * @returns what it printed on standard output
 * @throws Error with the end of its output where it fails
 */
export async function runCommand(
  [program, ...args]: readonly string[],
  {
    cwd,
    env = process.env,
    input,
    log,
    timeout = DEFAULT_TIMEOUT,
  }: CommandOptions,
): Promise<string> {
  const title = [program, ...args].join(' ');
  log?.write(`\n$ ${title}\n`);
  const child = spawn(program, args, { cwd, env, detached: true });
  const printed: Buffer[] = [];
  const everything: Buffer[] = [];
  child.stdout.on('data', chunk => {
    printed.push(chunk);
    everything.push(chunk);
    log?.write(chunk);
  });
  child.stderr.on('data', chunk => {
    everything.push(chunk);
    log?.write(chunk);
  });
  // A program that ends without reading its input says so by its exit code.
  child.stdin.on('error', error => log?.write(`${error}\n`));
  child.stdin.end(input);

  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void stopGroup(child);
  }, timeout);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));

  if (isLate) {
    throw new Error(`\`${title}\` did not end within ${timeout / 1000} s`);
  }
  if (code !== 0) {
    throw new Error(
      `\`${title}\` ended with exit code ${code}:\n${lastLines(everything)}`,
    );
  }
  return Buffer.concat(printed).toString('utf8');
}

function lastLines(chunks: Buffer[]): string {
  return Buffer.concat(chunks)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .slice(-30)
    .join('\n');
}
