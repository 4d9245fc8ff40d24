/**
 * The program `gitops-platform`.
 *
 * @packageDocumentation
 */
import { Command, CommanderError } from 'commander';
import { addDryRunCommand } from './commands/dryRun';
import { addEnvironmentCommand } from './commands/environment';
import { addMirrorCommand } from './commands/mirror';
import { addPreviewCommand } from './commands/preview';
import { addPromoteCommand } from './commands/promote';
import { addPublishCommand } from './commands/publish';
import { addRegisterCommand } from './commands/register';
import { addRouteCommand } from './commands/route';
import { addUnregisterCommand } from './commands/unregister';

/** Exit code where the command line is wrong. */
const USAGE = 2;

/**
 * Runs the program. What a command needs is loaded when it runs.
 *
 * @param argv - as in `process.argv`
 * @public
 */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('gitops-platform')
    .description('Templates and platform repositories from the command line')
    .exitOverride()
    .showHelpAfterError('(--help tells the options)');
  addDryRunCommand(program);
  addRegisterCommand(program);
  addUnregisterCommand(program);
  addPreviewCommand(program);
  addMirrorCommand(program);
  addPublishCommand(program);
  addEnvironmentCommand(program);
  addRouteCommand(program);
  addPromoteCommand(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    // It has been printed already.
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  }
}
