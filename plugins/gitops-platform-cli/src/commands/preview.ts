import type { Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_DIRECTORY,
  wholeNumber,
  type ChangeOptions,
} from '../platform/changeOptions';
import { runInPlatform } from '../platform/runInPlatform';

interface Options extends ChangeOptions {
  service: string;
}

interface EnableOptions extends Options {
  branchMatch?: string;
  projectId?: string;
  namespace?: string;
  appNameBase?: string;
  repoUrl?: string;
  path?: string;
}

/** Adds `gitops-platform preview enable` and `preview disable`. */
export function addPreviewCommand(program: Command): void {
  const preview = program
    .command('preview')
    .description('switch the preview environments of a service on or off');
  addEnable(preview);
  addDisable(preview);
}

function addEnable(preview: Command) {
  addChangeOptions(
    preview
      .command('enable')
      .description('give the merge requests of a service preview environments')
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--service <name>', 'name of the service')
      .option(
        '--branch-match <expression>',
        'Go RE2 expression that a branch must match; the convention of the platform where absent',
      )
      .option(
        '--project-id <number>',
        "numeric id of the service's project on the git host",
        wholeNumber,
      )
      .option(
        '--namespace <name>',
        'namespace that previews run in; the convention of the platform where absent',
      )
      .option(
        '--app-name-base <name>',
        'first part of the name of a preview application; the name of the service where absent',
      )
      .option(
        '--repo-url <url>',
        'clone address of a service that is not registered yet',
      )
      .option(
        '--path <folder>',
        'folder of the values files of such a service; .cicd where absent',
      ),
  ).action(
    (
      directory: string,
      {
        service,
        branchMatch,
        projectId,
        namespace,
        appNameBase,
        repoUrl,
        path,
        ...options
      }: EnableOptions,
    ) =>
      runInPlatform(
        directory,
        {
          kind: 'enable-preview',
          service,
          branchMatch,
          projectId,
          namespace,
          appNameBase,
          repoUrl,
          path,
        },
        options,
      ),
  );
}

function addDisable(preview: Command) {
  addChangeOptions(
    preview
      .command('disable')
      .description('switch previews off; their settings stay')
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--service <name>', 'name of the service'),
  ).action((directory: string, { service, ...options }: Options) =>
    runInPlatform(directory, { kind: 'disable-preview', service }, options),
  );
}
