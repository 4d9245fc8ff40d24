import type { Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_OPTION,
  type ChangeOptions,
} from '../platform/changeOptions';
import { runInService } from '../platform/runInService';

interface Options extends ChangeOptions {
  service: string;
  from: string;
  to: string;
  expectedTag?: string;
  path?: string;
  platform?: string;
}

/** Adds `gitops-platform promote`. */
export function addPromoteCommand(program: Command): void {
  addChangeOptions(
    program
      .command('promote')
      .description(
        'deploy to one environment the image that runs in another one',
      )
      .argument('<directory>', "checkout of the service's repository")
      .requiredOption('--service <name>', 'name of the service')
      .requiredOption(
        '--from <environment>',
        'environment to take the tag from',
      )
      .requiredOption('--to <environment>', 'environment that gets it')
      .option(
        '--expected-tag <tag>',
        'the tag that you saw; another one by now is a conflict',
      )
      .option(
        '--path <folder>',
        'folder of the values files, where no platform says it; .cicd where absent',
      )
      .option(...PLATFORM_OPTION),
  ).action(
    (
      directory: string,
      { service, from, to, expectedTag, path, platform, ...options }: Options,
    ) =>
      runInService(
        { directory, service, platform, path },
        { kind: 'promote-image', service, from, to, expectedTag },
        options,
      ),
  );
}
