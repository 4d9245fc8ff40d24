/**
 * `npm run test:generated [-- --case NAME | --language NAME | --all]`: see the
 * README of this package.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBufTools } from './apis/bufTools';
import { checkContract } from './apis/checkContracts';
import { readContracts } from './apis/Contract';
import { generatePackages } from './apis/generatePackages';
import { readCases } from './cases/readCases';
import {
  canBeBuilt,
  importsApis,
  languageOf,
  selectExtremes,
  servesApi,
} from './cases/selectCases';
import type { GeneratedCase } from './cases/GeneratedCase';
import { languageFor } from './languages';
import { casesDirectory, rootDirectory, workDirectory } from './places';
import { seconds, summaryTable } from './report/summaryTable';
import type { CaseResult } from './run/CaseResult';
import { inParallel } from './run/inParallel';
import { runCase } from './run/runCase';
import { checkAllFiles } from './static/checkAllFiles';
import { requireTools } from './tools/requireTools';
import { ensureToolEnvironment } from './tools/toolEnvironment';

interface Selection {
  case?: string;
  language?: string;
  all?: boolean;
}

async function main(args: string[]): Promise<void> {
  const { values: flags } = parseArgs({
    args,
    options: {
      case: { type: 'string' },
      language: { type: 'string' },
      all: { type: 'boolean' },
      jobs: { type: 'string', default: '2' },
    },
  });
  const cases = readCases(casesDirectory, 'service');
  const selected = select(cases.filter(canBeBuilt), flags);
  requireTools(selected.flatMap(generated => languageFor(generated).tools));
  if (selected.some(({ values }) => values.cache === true)) {
    requireTools([{ program: 'redis-server', debianPackage: 'redis-server' }]);
  }

  await mkdir(workDirectory, { recursive: true });
  await ensureToolEnvironment(
    createWriteStream(join(workDirectory, 'tools.log')),
  );
  const filesAreGood = await checkAllFiles([
    ...cases,
    ...readCases(casesDirectory, 'proto'),
    ...readCases(casesDirectory, 'onboard').filter(
      ({ values }) => values.pipeline !== false,
    ),
  ]).then(
    () => true,
    (error: Error) => {
      print(`  ✖ files of all cases\n${error.message}`);
      return false;
    },
  );

  await checkApis(selected);

  const results = await inParallel(
    selected,
    Number(flags.jobs),
    async generated => {
      const result = await runCase(generated);
      print(lineOf(result));
      return result;
    },
  );
  print(`\n${summaryTable(results)}\n`);
  const failed = results.filter(({ failure }) => failure);
  if (failed.length > 0 || !filesAreGood) {
    throw new Error(
      `Of ${results.length} generated repositories ${failed.length} failed` +
        `${filesAreGood ? '' : ', and the linters found something'}`,
    );
  }
}

function select(
  cases: readonly GeneratedCase[],
  { case: name, language, all }: Selection,
): GeneratedCase[] {
  const named = cases.filter(
    candidate =>
      (!name ||
        candidate.name === name ||
        candidate.name.endsWith(`/${name}`)) &&
      (!language || languageOf(candidate) === language),
  );
  if (named.length === 0) {
    throw new Error(
      `No case is named or written in that; there are ${cases
        .map(generated => `${generated.name} (${languageOf(generated)})`)
        .join(', ')}`,
    );
  }
  return all || name || language
    ? named
    : [
        ...selectExtremes(named.filter(candidate => !importsApis(candidate))),
        ...named.filter(servesApi),
      ];
}

/** Checks every contract, and generates the packages where a case imports them. */
async function checkApis(selected: readonly GeneratedCase[]): Promise<void> {
  const log = createWriteStream(join(workDirectory, 'apis.log'));
  await ensureBufTools(log);
  for (const contract of readContracts()) {
    await checkContract(contract, log);
    if (selected.some(importsApis)) {
      await generatePackages(contract, log);
    }
    print(`  ✔ contract ${contract.name}`);
  }
}

function lineOf({ generated, times, failure, logFile }: CaseResult): string {
  const sum = Object.values(times).reduce((total, time) => total + time, 0);
  return failure
    ? `  ✖ ${generated.name}  ${failure.part}: ${
        failure.problem
      }\n    ${relative(rootDirectory, logFile)}`
    : `  ✔ ${generated.name}  ${seconds(sum)}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(
    `\n✖ ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
