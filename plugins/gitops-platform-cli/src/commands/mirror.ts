import type { Command } from 'commander';
import {
  addChangeOptions,
  PLATFORM_DIRECTORY,
  type ChangeOptions,
} from '../platform/changeOptions';
import { collectRoutes, type MirrorRoute } from '../platform/mirrorRoute';
import { runInPlatform } from '../platform/runInPlatform';

interface Options extends ChangeOptions {
  environment: string;
  domain: string;
}

/** Adds `gitops-platform mirror add` and `mirror remove`. */
export function addMirrorCommand(program: Command): void {
  const mirror = program
    .command('mirror')
    .description('change the domains that an environment answers under');
  addAdd(mirror);
  addRemove(mirror);
}

function addAdd(mirror: Command) {
  addChangeOptions(
    mirror
      .command('add')
      .description('make an environment answer under another domain')
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--environment <name>', 'name of the environment')
      .requiredOption('--domain <domain>', 'the domain')
      .option('--zone-id <id>', 'id of its zone at the DNS provider')
      .option(
        '--route <name=path=service:port>',
        'where its requests go, once per route; a path that ends in $ has to be equal, others are prefixes; the default routes of the platform where absent',
        collectRoutes,
      ),
  ).action(
    (
      directory: string,
      {
        environment,
        domain,
        zoneId,
        route,
        ...options
      }: Options & { zoneId?: string; route?: MirrorRoute[] },
    ) =>
      runInPlatform(
        directory,
        {
          kind: 'add-domain-mirror',
          environment,
          domain,
          zoneId,
          routes: route,
        },
        options,
      ),
  );
}

function addRemove(mirror: Command) {
  addChangeOptions(
    mirror
      .command('remove')
      .description('take a domain away from an environment')
      .argument('<directory>', PLATFORM_DIRECTORY)
      .requiredOption('--environment <name>', 'name of the environment')
      .requiredOption('--domain <domain>', 'domain of the mirror')
      .option(
        '--renumber',
        'also where mirrors stand behind it, whose live resources are then made anew under other names',
      ),
  ).action(
    (
      directory: string,
      {
        environment,
        domain,
        renumber,
        ...options
      }: Options & { renumber?: boolean },
    ) =>
      runInPlatform(
        directory,
        { kind: 'remove-domain-mirror', environment, domain, renumber },
        options,
      ),
  );
}
