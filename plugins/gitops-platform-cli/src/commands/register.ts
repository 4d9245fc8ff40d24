import type { Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_DIRECTORY,
  wholeNumber,
  type ChangeOptions,
} from '../platform/changeOptions';
import { runInPlatform } from '../platform/runInPlatform';

interface Options extends ChangeOptions {
  name: string;
  wave?: string;
  repoUrl?: string;
  path?: string;
}

/** Adds `gitops-platform register`. */
export function addRegisterCommand(program: Command): void {
  addChangeOptions(
    program
      .command('register')
      .description('enter a service into a platform')
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--name <name>', 'name of the service')
      .option(
        '--wave <number>',
        'sync wave: 0 backend (where absent), 1 gateway, 2 frontend',
        wholeNumber,
      )
      .option(
        '--repo-url <url>',
        'clone address of its repository; the convention of the platform where absent',
      )
      .option(
        '--path <folder>',
        'folder of the values files in it; .cicd where absent',
      ),
  ).action(
    (directory: string, { name, wave, repoUrl, path, ...options }: Options) =>
      runInPlatform(
        directory,
        {
          kind: 'register-service',
          service: name,
          syncWave: wave,
          repoUrl,
          path,
        },
        options,
      ),
  );
}
