import type { Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_DIRECTORY,
  type ChangeOptions,
} from '../platform/changeOptions';
import { runInPlatform } from '../platform/runInPlatform';

interface Options extends ChangeOptions {
  name: string;
}

/** Adds `gitops-platform unregister`. */
export function addUnregisterCommand(program: Command): void {
  addChangeOptions(
    program
      .command('unregister')
      .description(
        'take a service out of a platform and out of its preview environments',
      )
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--name <name>', 'name of the service'),
  ).action((directory: string, { name, ...options }: Options) =>
    runInPlatform(
      directory,
      { kind: 'unregister-service', service: name },
      options,
    ),
  );
}
