import { basename, dirname, join } from 'node:path';
import {
  checkProducedFiles,
  runFileChecks,
  type CheckSchemas,
  type FileCheck,
} from '../checks';
import type { CaseResult, TemplateCase } from '../CaseResult';
import type { Engine, EngineRun } from '../engine/Engine';
import type { Finding } from '../Finding';
import {
  compareTrees,
  differencesFrom,
  goldenFiles,
  readGoldenTree,
  writeGoldenTree,
} from '../golden';
import type { TemplateFolder } from '../TemplateFolder';
import { compareRuns } from './compareRuns';
import { compareWithExpectation } from './compareWithExpectation';

export interface CaseOptions {
  /** Folder that names of files are relative to. */
  cwd: string;
  /** Make golden trees hold what comes out. */
  update: boolean;
  /** A case without a golden tree fails. */
  requireGolden: boolean;
  /** Run once: what differs from run to run is not looked for. */
  once: boolean;
  checks: FileCheck[];
  schemas: CheckSchemas;
}

/** Runs a case and everything that is looked at afterwards. */
export async function runCase(
  engine: Engine,
  template: TemplateFolder,
  testCase: TemplateCase,
  options: CaseOptions,
): Promise<CaseResult> {
  const started = performance.now();
  const run = await engine.run(template, testCase);
  const findings = compareWithExpectation(template, testCase, run);
  if (!options.once) {
    findings.push(
      ...compareRuns(template, run, await engine.run(template, testCase)),
    );
  }
  if (run.outcome === 'success' && testCase.expect.outcome === 'success') {
    findings.push(
      ...(await checkProducedFiles(template, run.files)),
      ...(await runFileChecks(template, run.files, {
        checks: options.checks,
        schemas: options.schemas,
        values: testCase.values,
      })),
      ...(await compareWithGolden(testCase, run, options)),
    );
  }
  const { outcome, error, files, steps, log } = run;
  return {
    template: template.name,
    case: testCase,
    outcome,
    ...(error !== undefined && { error }),
    fileCount: files.size,
    // Outputs, inputs and logs of all cases are more than what is ever told of them.
    steps: steps.map(({ input, ...step }) => step),
    log: findings.length > 0 ? log : [],
    duration: performance.now() - started,
    findings,
  };
}

/** Only cases with a file have a golden tree: it is beside the file. */
async function compareWithGolden(
  { file, name, differsFrom }: TemplateCase,
  run: EngineRun,
  { cwd, update, requireGolden }: CaseOptions,
): Promise<Finding[]> {
  if (file === undefined) {
    return [];
  }
  const folderOf = (testCase: string) =>
    [dirname(file), basename(testCase), 'golden'].join('/');
  const folder = folderOf(name);
  const directory = join(cwd, folder);
  const produced = goldenFiles(run);
  const base =
    differsFrom === undefined
      ? undefined
      : await readGoldenTree(join(cwd, folderOf(differsFrom)));
  if (update) {
    await writeGoldenTree(directory, differencesFrom(base, produced));
    // What is not there cannot be written down as a difference.
    return compareTrees(
      new Map([...(base ?? []), ...produced]),
      produced,
      folder,
    );
  }
  const golden = await readGoldenTree(directory);
  if (golden ?? base) {
    return compareTrees(
      new Map([...(base ?? []), ...(golden ?? [])]),
      produced,
      folder,
    );
  }
  return [
    {
      file,
      rule: 'no-golden-tree',
      severity: requireGolden ? 'error' : 'note',
      message: `There is no golden tree ${folder}, so nothing says whether the result is the right one`,
      hint: 'Make it with --update, and read it before you commit it',
    },
  ];
}
