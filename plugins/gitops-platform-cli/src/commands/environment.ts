import type { Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_DIRECTORY,
  type ChangeOptions,
} from '../platform/changeOptions';
import { runInPlatform } from '../platform/runInPlatform';

interface Options extends ChangeOptions {
  name: string;
  domain: string;
  infraNamespace?: string;
  autoSync?: boolean;
  disabled?: boolean;
}

/** Adds `gitops-platform environment add`. */
export function addEnvironmentCommand(program: Command): void {
  addChangeOptions(
    program
      .command('environment')
      .description('change the environments of a platform')
      .command('add')
      .description('add an environment, and say what each service then needs')
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--name <name>', 'name of the environment')
      .requiredOption('--domain <domain>', 'its domain')
      .option(
        '--infra-namespace <name>',
        'namespace of its infrastructure; infra-{name} where absent',
      )
      .option('--auto-sync', 'Argo CD applies changes by itself')
      .option('--no-auto-sync', 'changes are applied by hand')
      .option('--disabled', 'enter it without deploying to it yet'),
  ).action(
    (
      directory: string,
      { name, domain, infraNamespace, autoSync, disabled, ...options }: Options,
    ) =>
      runInPlatform(
        directory,
        {
          kind: 'add-environment',
          environment: name,
          domain,
          infraNamespace,
          autoSync,
          ...(disabled && { enabled: false }),
        },
        options,
      ),
  );
}
