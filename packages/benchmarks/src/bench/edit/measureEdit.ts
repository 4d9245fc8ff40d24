import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Measurement } from './measureInsert';
import { METHODS, type MethodName } from './methods';

const run = promisify(execFile);

/** Sizes with the number of repetitions that a person waits for. */
export const SIZES = [
  { services: 100, repetitions: 25 },
  { services: 1_000, repetitions: 15 },
  { services: 10_000, repetitions: 9 },
  { services: 100_000, repetitions: 5 },
];

/** One method on one size. */
export interface Row {
  services: number;
  method: MethodName;
  /** Median of the repetitions. */
  milliseconds: number;
  /** Largest resident size of its process, in bytes. */
  bytesPeak: number;
  /** Of that, before the insert. */
  bytesBefore: number;
}

/** Ten minutes: only a machine that is far too busy needs longer. */
const TIMEOUT = 600_000;

/** Measures every method on every size, each in a process of its own, one after the other. */
export async function measureEdit(
  onMeasured: (row: Row) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { services, repetitions } of SIZES) {
    for (const method of Object.keys(METHODS) as MethodName[]) {
      const measured = await inOwnProcess(method, services, repetitions);
      const row = {
        services,
        method,
        milliseconds: median(measured.milliseconds),
        bytesPeak: measured.bytesPeak,
        bytesBefore: measured.bytesBefore,
      };
      rows.push(row);
      onMeasured(row);
    }
  }
  return rows;
}

async function inOwnProcess(
  method: MethodName,
  services: number,
  repetitions: number,
): Promise<Measurement> {
  const { stdout } = await run(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--max-old-space-size=8192',
      require.resolve(`./${METHODS[method].program}`),
      String(services),
      String(repetitions),
    ],
    { timeout: TIMEOUT },
  );
  return JSON.parse(stdout);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}
