import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Measurement } from './measureInsert';
import { METHODS, type MethodName } from './methods';

const run = promisify(execFile);

/** Sizes with the number of repetitions in a process that a person waits for. */
const SIZES = [
  { services: 100, repetitions: 15 },
  { services: 1_000, repetitions: 9 },
  { services: 10_000, repetitions: 5 },
  { services: 100_000, repetitions: 2 },
];

/** Methods and sizes take turns, so that what else the machine does meets all of them. */
const ROUNDS = 3;

/** One method on one size. */
export interface Row {
  services: number;
  method: MethodName;
  /** Median of all repetitions. */
  milliseconds: number;
  /** Largest resident size of its process after one insert, in bytes. */
  bytesPeak: number;
}

/** Ten minutes: only a machine that is far too busy needs longer. */
const TIMEOUT = 600_000;

/**
 * Measures every method on every size, in processes of their own, one after the
 * other.
 *
 * @param onRound - called when each method had its turn on each size
 */
export async function measureEdit(
  onRound: (round: number, rounds: number) => void,
): Promise<Row[]> {
  const cases = SIZES.flatMap(({ services, repetitions }) =>
    (Object.keys(METHODS) as MethodName[]).map(method => ({
      services,
      method,
      repetitions,
      measured: [] as Measurement[],
    })),
  );
  for (let round = 1; round <= ROUNDS; round++) {
    for (const { method, services, repetitions, measured } of cases) {
      measured.push(await inOwnProcess(method, services, repetitions));
    }
    onRound(round, ROUNDS);
  }
  return cases.map(({ services, method, measured }) => ({
    services,
    method,
    milliseconds: median(measured.flatMap(result => result.milliseconds)),
    bytesPeak: median(measured.map(result => result.bytesPeak)),
  }));
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
