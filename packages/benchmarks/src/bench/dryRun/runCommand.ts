import { spawn } from 'node:child_process';
import { watchMemory } from './processTree';
import { COMMAND, ROOT } from './places';

/** What a run of the command took. */
export interface CommandRun {
  /** From the start of the process to its end, in milliseconds. */
  milliseconds: number;
  /** Of the process and all that it started, in bytes. */
  peak: number;
}

/** Longest run, in milliseconds. */
const TIMEOUT = 300_000;

/**
 * Runs `gitops-platform dry-run` in a process of its own. Cases that fail take
 * their time too; that is not what is measured here.
 *
 * @throws Error when it could not run, with what it printed
 */
export async function runCommand(args: readonly string[]): Promise<CommandRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'dry-run', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT,
  });
  const memory = watchMemory(pid => pid === child.pid);
  const output: Buffer[] = [];
  child.stdout.on('data', part => output.push(part));
  child.stderr.on('data', part => output.push(part));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const run = {
    milliseconds: performance.now() - started,
    peak: memory.stop(),
  };
  if (code !== 0 && code !== 1) {
    throw new Error(
      `The dry run ended with ${code}:\n${Buffer.concat(output).toString()}`,
    );
  }
  return run;
}
