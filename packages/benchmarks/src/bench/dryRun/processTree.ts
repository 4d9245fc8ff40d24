import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** How often processes are looked at, in milliseconds. */
const INTERVAL = 25;

/** Milliseconds of the unit in which Linux tells processor time. */
const TICK = 10;

/** A process as Linux tells it. */
interface ProcessStatus {
  pid: number;
  parent: number;
  /** Resident memory in bytes. */
  resident: number;
}

/** What processes took. */
export interface Usage {
  /** The most that all of them had in memory at one moment, in bytes. */
  peak: number;
  /** Time of all processors, in milliseconds. */
  processor: number;
}

/**
 * Watches what processes take until it is stopped. Linux only: it reads `/proc`.
 *
 * @param isRoot - the processes that count, each with all its descendants
 */
export function watchUsage(isRoot: (pid: number) => boolean): {
  stop(): Usage;
} {
  let peak = 0;
  const processor = new Map<number, number>();
  const timer = setInterval(() => {
    const processes = descendants(isRoot);
    peak = Math.max(
      peak,
      processes.reduce((sum, { resident }) => sum + resident, 0),
    );
    processes.forEach(({ pid }) =>
      processor.set(pid, processorTime(pid) ?? processor.get(pid) ?? 0),
    );
  }, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      return {
        peak,
        processor: [...processor.values()].reduce((sum, time) => sum + time, 0),
      };
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

function descendants(isRoot: (pid: number) => boolean): ProcessStatus[] {
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
  return processes.filter(({ pid }) => counted.has(pid));
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

/** Source: proc(5), `stat`: fields 14 and 15, behind a name in parentheses. */
function processorTime(pid: number): number | undefined {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * TICK;
  } catch {
    // As above.
    return undefined;
  }
}
