import { promises as fs } from 'fs';
import { basename, dirname, join } from 'path';
import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformSettings } from '../../../settings/PlatformSettings';
import type {
  ChangeTrees,
  ListableTree,
  PlatformTree,
} from '../../PlatformLayout';

/** Trees for the tests of this folder. */
export const settings: PlatformSettings = {
  name: 'shop',
  title: 'Acme Shop',
  layout: 'registry',
  url: 'https://gitlab.example.test/acme/infra/shop/gitops-config',
  path: 'platform',
};

const samples = join(
  __dirname,
  '../../../../../../examples/platforms/registry',
);

function repository(project: string): PlatformRepository {
  return {
    url: `https://gitlab.example.test/${project}`,
    host: 'gitlab.example.test',
    baseUrl: 'https://gitlab.example.test',
    project,
    branch: 'main',
    revision: '4be1c07d4be1c07d4be1c07d4be1c07d4be1c07d',
    path: 'platform',
  };
}

/** A repository of the sample platform, with files changed or taken away. */
export function sampleTree(
  folder: string,
  changes: Record<string, string | undefined> = {},
): ListableTree {
  return {
    repository: repository(
      folder === 'gitops-config'
        ? 'acme/infra/shop/gitops-config'
        : `acme/services/${folder}`,
    ),
    async readText(path) {
      if (path in changes) {
        return changes[path];
      }
      try {
        return await fs.readFile(join(samples, folder, path), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          return undefined;
        }
        throw error;
      }
    },
    async filesIn(inner) {
      const names = new Set(await fs.readdir(join(samples, folder, inner)));
      for (const [path, text] of Object.entries(changes)) {
        if (dirname(path) === inner) {
          names[text === undefined ? 'delete' : 'add'](basename(path));
        }
      }
      return [...names];
    },
  };
}

/** A repository with these files only. */
export function treeOf(files: Record<string, string>): PlatformTree {
  return {
    repository: repository('acme/infra/shop/gitops-config'),
    readText: async path => files[path],
  };
}

/**
 * A platform with the repositories of its services, on a git host that numbers
 * them all 42.
 *
 * @param services - by name; those of the sample platform where absent
 */
export function treesOf(
  platform: PlatformTree,
  services: Record<string, PlatformTree> = {},
): ChangeTrees {
  return {
    platform,
    async ofService(_model, service) {
      return (
        services[service] ??
        sampleTree(service === 'game-engine' ? 'arcade' : service)
      );
    },
    projectIdOf: async () => '42',
  };
}

/** The least that a platform needs. */
export const smallBase = [
  'global:',
  '  gitlabGroup: acme',
  '  vaultPathPrefix: acme',
  '  namespacePrefix: shop',
  'environments:',
  '  dev:',
  '',
].join('\n');
