import { InvalidArgumentError, type Command } from 'commander';
import type { CommandOptions } from '../dryRun/runCommand';
import { loadModule } from '../loadModule';

/** Adds `gitops-platform dry-run`. */
export function addDryRunCommand(program: Command): void {
  program
    .command('dry-run')
    .description(
      'run templates of the scaffolder as a portal would, without a portal, a network or credentials',
    )
    .argument(
      '[template...]',
      'files and folders with templates; those of the configuration file where absent',
    )
    .option('--cases <directory>', 'folder with cases and golden trees')
    .option(
      '--only <case>',
      'run this case only; * stands for anything',
      collect,
    )
    .option('--update', 'make the golden trees hold what comes out')
    .option('--require-golden', 'fail where there is no golden tree')
    .option('--once', 'run each case once, not twice for comparison')
    .option(
      '--generated <number>',
      'most cases that are generated per template; 0 for none',
      wholeNumber,
    )
    .option('--module <package>', 'load this backend module too', collect)
    .option(
      '--map <url=directory>',
      'read what is at this address from a local folder',
      collect,
    )
    .option(
      '--config <file>',
      'configuration file; gitops-platform.dry-run.yaml where absent',
    )
    .option(
      '--jobs <number>',
      'cases that run at the same time; 4 where absent',
      positiveNumber,
    )
    .option('--watch', 'run again what a change of a file touches')
    .option(
      '--verbose',
      'list cases that passed, and logs of those that failed',
    )
    .option('--junit <file>', 'write a JUnit report')
    .option('--codequality <file>', 'write a Code Quality report for GitLab')
    .option('--sarif <file>', 'write a SARIF report')
    .option('--json <file>', 'write everything as JSON')
    .action(async (places: string[], options: CommandOptions) => {
      const { runCommand } = await loadModule(
        () => import('../dryRun/runCommand'),
      );
      process.exitCode = await runCommand(places, options, process);
    });
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) {
    throw new InvalidArgumentError('It must be a whole number.');
  }
  return Number(value);
}

function positiveNumber(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) {
    throw new InvalidArgumentError('It must be a whole number above 0.');
  }
  return Number(value);
}
