import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const GRACE = 5_000;

/**
 * Ends a process that leads its own group, and everything that it started:
 * politely first, then by force.
 */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) {
    return;
  }
  const ended = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE);
  await ended;
  clearTimeout(timer);
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Whether a process of the group is still there. */
export function isGroupAlive(child: ChildProcess): boolean {
  return signalGroup(child, 0);
}

/** @returns false where the group has ended by itself */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-child.pid!, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') {
      return false;
    }
    throw error;
  }
}
