import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 25;

/** A process as Linux tells it. */
interface ProcessStatus {
  pid: number;
  parent: number;
  /** Resident memory in bytes. */
  resident: number;
}

/**
 * Watches the memory of processes until it is stopped. Linux only: it reads
 * `/proc`.
 *
 * @param isRoot - the processes that count, each with all its descendants
 */
export function watchMemory(isRoot: (pid: number) => boolean): {
  /** @returns the most that all of them had in memory at one moment, in bytes */
  stop(): number;
} {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentMemory(isRoot));
  };
  const timer = setInterval(look, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Folder that a process runs in; undefined where it has ended. */
export function directoryOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // The process has ended since it was listed.
    return undefined;
  }
}

function residentMemory(isRoot: (pid: number) => boolean): number {
  const processes = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => statusOf(Number(name)))
    .filter(status => status !== undefined);
  const counted = new Set(
    processes.filter(({ pid }) => isRoot(pid)).map(({ pid }) => pid),
  );
  for (let before = -1; before !== counted.size; ) {
    before = counted.size;
    for (const { pid, parent } of processes) {
      if (counted.has(parent)) {
        counted.add(pid);
      }
    }
  }
  return processes
    .filter(({ pid }) => counted.has(pid))
    .reduce((sum, { resident }) => sum + resident, 0);
}

function statusOf(pid: number): ProcessStatus | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { pid, parent: field('PPid'), resident: field('VmRSS') * 1024 };
  } catch {
    // The process has ended since it was listed.
    return undefined;
  }
}
