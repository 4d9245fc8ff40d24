import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median';
import { writeRepeatedCases } from './repeatedCases';
import { runCommand, type CommandRun } from './runCommand';

/** What the command took. Times in milliseconds, memory in bytes. */
export interface CommandMeasurement {
  /** All cases of this repository, written and generated; each runs twice. */
  all: CommandRun & { cases: number };
  /** The written cases, as often as it takes to have a hundred. */
  hundred: CommandRun;
  /** The written cases once each, as the endpoint runs them. */
  written: CommandRun & { cases: number };
  /** Of one case, run twice and checked. */
  perCase: number;
  /** A process that runs a single case: an upper bound of the time to the first result. */
  single: CommandRun;
}

/** Runs of each kind; the median counts. */
const RUNS = 3;

/** Measures the command in processes of its own, one after the other. */
export async function measureCommand(): Promise<CommandMeasurement> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-dry-run-'));
  try {
    const cases = join(directory, 'cases');
    writeRepeatedCases(cases, 100);
    const report = join(directory, 'report.json');
    const read = () => readReport(report);

    const single = await repeat(['--only', 'gitops-service/go']);
    const written = await repeat([
      '--generated=0',
      '--once',
      `--json=${report}`,
    ]);
    const writtenCases = read().length;
    const all = await repeat([`--json=${report}`]);
    const durations = read();
    const hundred = await repeat(['--generated=0', `--cases=${cases}`]);
    return {
      single,
      written: { ...written, cases: writtenCases },
      all: { ...all, cases: durations.length },
      perCase: median(durations),
      hundred,
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function repeat(args: readonly string[]): Promise<CommandRun> {
  const runs: CommandRun[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(await runCommand(args));
  }
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
    processor: median(runs.map(({ processor }) => processor)),
  };
}

/** Milliseconds of every case in a JSON report. */
function readReport(file: string): number[] {
  const { templates } = JSON.parse(readFileSync(file, 'utf8')) as {
    templates: { cases: { duration: number }[] }[];
  };
  return templates.flatMap(({ cases }) =>
    cases.map(({ duration }) => duration),
  );
}
