// First: libraries keep the functions of `node:fs` that they find when they are loaded.
import './engine/workspace/directFileSystem';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { toError } from '@backstage/errors';
import { version } from '../../package.json';
import { CheckSchemas } from './checks';
import {
  readConfiguration,
  withOptions,
  type ConfigurationOptions,
} from './configuration';
import {
  codeQualityReport,
  createHumanReport,
  githubAnnotations,
  jsonReport,
  junitReport,
  sarifReport,
  type RunReport,
} from './report';
import { dryRun, planRun, Setup, watchRuns, type RunPlan } from './run';
import { UsageError } from './UsageError';

/** Options of `dry-run` as they are typed. */
export interface CommandOptions extends ConfigurationOptions {
  only?: string[];
  update?: boolean;
  requireGolden?: boolean;
  once?: boolean;
  generated?: number;
  config?: string;
  jobs?: number;
  watch?: boolean;
  verbose?: boolean;
  junit?: string;
  codequality?: string;
  sarif?: string;
  json?: string;
}

type ProcessEvent = 'SIGINT' | 'SIGTERM' | 'unhandledRejection';

/** What a command needs of its process. */
export interface CommandProcess {
  cwd(): string;
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: { write(text: string): unknown };
  env: Record<string, string | undefined>;
  on(event: ProcessEvent, listener: (reason: unknown) => void): unknown;
  removeListener(
    event: ProcessEvent,
    listener: (reason: unknown) => void,
  ): unknown;
}

/** Exit codes of `dry-run`; the last is what shells give to Ctrl-C. */
export const ExitCode = {
  passed: 0,
  failed: 1,
  usage: 2,
  interrupted: 130,
} as const;

/**
 * Cases that run at the same time where nobody says. Measured: while one waits
 * for the disk another computes; beyond four nothing is won.
 */
const DEFAULT_JOBS = 4;

/**
 * Runs the command.
 *
 * @returns the exit code
 */
export async function runCommand(
  places: readonly string[],
  options: CommandOptions,
  process: CommandProcess,
): Promise<number> {
  try {
    return await run(places, options, process);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return ExitCode.usage;
    }
    throw error;
  }
}

async function run(
  places: readonly string[],
  options: CommandOptions,
  process: CommandProcess,
): Promise<number> {
  const cwd = process.cwd();
  const setup = await Setup.start({
    cwd,
    readConfiguration: async () =>
      withOptions(
        await readConfiguration({ file: options.config, cwd }),
        options,
        cwd,
      ),
    plan: configuration =>
      planRun(configuration, {
        cwd,
        places,
        only: options.only ?? [],
        generated: options.generated,
      }),
  });
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  let strayErrors = 0;
  const tellStrayError = (reason: unknown) => {
    strayErrors += 1;
    process.stderr.write(
      `An action or a module left an error behind that nothing handles: ${
        toError(reason).message
      }\n`,
    );
  };
  process.on('unhandledRejection', tellStrayError);
  const runPlan = async (plan: RunPlan) => {
    const { configuration, engine } = setup;
    const report = await dryRun(engine, plan, {
      version,
      cwd,
      update: options.update ?? false,
      requireGolden: options.requireGolden ?? false,
      once: options.once ?? false,
      checks: configuration.checks,
      schemas: new CheckSchemas(configuration.directory),
      jobs: options.jobs ?? DEFAULT_JOBS,
      signal: interruption.signal,
      listener: createHumanReport({
        stream: process.stdout,
        verbose: options.verbose,
      }),
    });
    await writeReports(report, options, cwd);
    if (process.env.GITHUB_ACTIONS === 'true') {
      process.stdout.write(githubAnnotations(report));
    }
    return hasErrors(report) || strayErrors > 0
      ? ExitCode.failed
      : ExitCode.passed;
  };
  try {
    if (!options.watch) {
      const code = await runPlan(setup.plan);
      return interruption.signal.aborted ? ExitCode.interrupted : code;
    }
    await watchRuns(setup, {
      run: runPlan,
      refused: ({ message }) => process.stderr.write(`${message}\n`),
      signal: interruption.signal,
    });
    return ExitCode.passed;
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
    process.removeListener('unhandledRejection', tellStrayError);
    await setup.stop();
  }
}

async function writeReports(
  report: RunReport,
  { junit, codequality, sarif, json }: CommandOptions,
  cwd: string,
): Promise<void> {
  const reports = [
    { file: junit, render: junitReport },
    { file: codequality, render: codeQualityReport },
    { file: sarif, render: sarifReport },
    { file: json, render: jsonReport },
  ];
  for (const { file, render } of reports) {
    if (file !== undefined) {
      const path = resolve(cwd, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, render(report));
    }
  }
}

function hasErrors({ findings, templates }: RunReport): boolean {
  return [
    ...findings,
    ...templates.flatMap(template => [
      ...template.findings,
      ...template.cases.flatMap(result => result.findings),
    ]),
  ].some(({ severity }) => severity === 'error');
}
