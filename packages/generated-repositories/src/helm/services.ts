import { globSync } from 'node:fs';
import { join, posix } from 'node:path';
import {
  checkoutTree,
  localRepository,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { readCases } from '../cases/readCases';
import { repositoryOf } from '../cases/repositoryOf';
import { casesDirectory, rootDirectory } from '../places';
import { readPlatform } from '../values/readPlatform';
import type { DeployedService } from './DeployedService';

const seeds = join(rootDirectory, 'examples/platforms/registry');

/** The services that the sandbox begins with, mistakes included. */
export async function seededServices(): Promise<DeployedService[]> {
  const platform = await readPlatform('shop');
  return globSync('**/.cicd', { cwd: seeds })
    .sort()
    .map(folder => {
      const [name, ...path] = folder.split('/');
      const directory = join(seeds, name);
      return {
        name: folder,
        platform,
        repository: checkoutTree(
          directory,
          localRepository({
            directory,
            path: '',
            url: `https://gitlab.example.test/acme/services/${name}`,
          }),
        ),
        path: posix.join(...path),
      };
    });
}

/** Every service that a template makes or onboards in the dry run. */
export function generatedServices(): Promise<DeployedService[]> {
  return Promise.all(
    ['service', 'onboard']
      .flatMap(template => readCases(casesDirectory, template))
      .map(async generated => ({
        name: generated.name,
        platform: await readPlatform(String(generated.values.platform)),
        repository: repositoryOf(generated),
        path: posix.join(String(generated.values.folder ?? ''), '.cicd'),
      })),
  );
}
