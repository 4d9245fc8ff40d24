import { spawn } from 'node:child_process';
import { watchUsage, type Usage } from './processTree';
import { COMMAND, ROOT } from './places';

/** What a run of the command took, with all that it started. */
export interface CommandRun extends Usage {
  /** From the start of the process to its end, in milliseconds. */
  milliseconds: number;
}

/** Longest run, in milliseconds. */
const TIMEOUT = 300_000;

/**
 * Runs `gitops-platform dry-run` in a process of its own.
 *
 * @throws Error when a case did not pass, with what it printed: findings take time that good
 * templates do not
 */
export async function runCommand(args: readonly string[]): Promise<CommandRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'dry-run', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT,
  });
  const usage = watchUsage(pid => pid === child.pid);
  const output: Buffer[] = [];
  child.stdout.on('data', part => output.push(part));
  child.stderr.on('data', part => output.push(part));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const run = {
    milliseconds: performance.now() - started,
    ...usage.stop(),
  };
  if (code !== 0) {
    throw new Error(
      `The dry run ended with ${code}:\n${Buffer.concat(output).toString()}`,
    );
  }
  return run;
}
