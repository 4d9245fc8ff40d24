/** `npm run test:helm`: see the README of this package. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workDirectory } from '../places';
import { seconds } from '../report/summaryTable';
import { inParallel } from '../run/inParallel';
import { readPlatform } from '../values/readPlatform';
import { versionOf } from '../values/valuesSchema';
import { Chart, removeCharts } from './Chart';
import { checkChart, generatedCharts } from './generatedCharts';
import { hardCaseProblems } from './hardCaseProblems';
import { hardCases } from './hardCases';
import { ensureHelm } from './helmProgram';
import { k8appChart } from './k8appChart';
import { checkDamagedFiles, checkWrittenFiles } from './randomFiles';
import { mergeProblems, validateValues } from './serviceProblems';
import { generatedServices, seededServices } from './services';

/** Two processors, and a run of Helm takes one. */
const JOBS = 2;

async function main(args: string[]): Promise<void> {
  const { values: flags } = parseArgs({
    args,
    options: {
      // The same files each time, so that only a change makes a difference.
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '200' },
    },
  });
  await mkdir(workDirectory, { recursive: true });
  await step('Helm, built from its module', () =>
    ensureHelm(createWriteStream(join(workDirectory, 'helm.log'))),
  );
  await removeCharts();
  const chart = await Chart.write();
  const platform = await readPlatform('shop');

  await step('hard cases', async () => {
    const cases = Object.entries(hardCases);
    await checkEach(
      cases,
      ([name]) => name,
      ([, hardCase]) => hardCaseProblems(platform, chart, hardCase),
    );
    return `${cases.length}`;
  });
  await step('values of seeded and generated services', async () => {
    const services = [
      ...(await seededServices()),
      ...(await generatedServices()),
    ];
    await checkEach(
      services,
      ({ name }) => name,
      service => mergeProblems(service, chart),
    );
    return `${services.length} services`;
  });
  await step('generated values against the schema of the chart', async () => {
    const charts = {
      '3.8': await k8appChart('3.8'),
      '3.11': await k8appChart('3.11'),
    };
    const services = await generatedServices();
    await checkEach(
      services,
      ({ name }) => name,
      async service => {
        await validateValues(
          service,
          charts[versionOf(service.platform.model)],
        );
        return [];
      },
    );
  });
  await step('charts that templates make', async () => {
    const charts = generatedCharts();
    await checkEach(
      charts,
      folder => folder,
      async folder => {
        await checkChart(folder);
        return [];
      },
    );
    return `${charts.length}`;
  });
  const surroundings = {
    platform,
    chart,
    seed: Number(flags.seed),
    runs: Number(flags.runs),
  };
  const damaged = 3 * surroundings.runs;
  await Promise.all([
    step('random files', async () => {
      await checkWrittenFiles(surroundings);
      return flags.runs;
    }),
    step('damaged files', async () => {
      const read = await checkDamagedFiles({ ...surroundings, runs: damaged });
      return `${read} of ${damaged} are not refused`;
    }),
  ]);
}

/** @throws Error with the problems of every item that has some */
async function checkEach<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  problemsOf: (item: T) => Promise<string[]>,
): Promise<void> {
  const perItem = await inParallel(items, JOBS, async item => {
    const found = await problemsOf(item).catch((error: Error) => [
      error.message,
    ]);
    return found.map(problem => `${nameOf(item)}: ${problem}`);
  });
  const problems = perItem.flat();
  if (problems.length > 0) {
    throw new Error(
      [`${problems.length} problems:`, ...problems.slice(0, 10)].join('\n'),
    );
  }
}

/** Prints a line with what the action says of itself. */
async function step(
  title: string,
  action: () => Promise<string | void>,
): Promise<void> {
  const started = performance.now();
  const note = await action();
  process.stdout.write(
    `  ✔ ${title}${note ? ` (${note})` : ''}  ${seconds(
      performance.now() - started,
    )}\n`,
  );
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(
    `\n✖ ${[error, error.cause]
      .filter(problem => problem instanceof Error)
      .map(({ message }) => message)
      .join('\n')}\n`,
  );
  process.exitCode = 1;
});
