import { join } from 'node:path';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  checkoutTree,
  localRepository,
  registryLayout,
  type PlatformTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { rootDirectory } from '../places';

export interface Platform {
  tree: PlatformTree;
  model: PlatformModel;
}

/** Where the platforms that cases of the dry run are made for are, and what they are called. */
const PLATFORMS = {
  shop: {
    title: 'Acme Shop',
    folder: 'registry',
    project: 'acme/infra/shop/gitops-config',
  },
  games: {
    title: 'Acme Games',
    folder: 'games',
    project: 'acme/games/infra/gitops-config',
  },
};

/** The sample platform that a case of the dry run is made for. */
export async function readPlatform(name: string): Promise<Platform> {
  if (!(name in PLATFORMS)) {
    throw new Error(`There is no sample platform "${name}"`);
  }
  const { title, folder, project } = PLATFORMS[name as keyof typeof PLATFORMS];
  const directory = join(
    rootDirectory,
    'examples/platforms',
    folder,
    'gitops-config',
  );
  const url = `https://gitlab.example.test/${project}`;
  const tree = checkoutTree(
    directory,
    localRepository({ directory, path: 'platform', url }),
  );
  const model = await registryLayout.read(tree, {
    name,
    title,
    layout: 'registry',
    url,
    path: 'platform',
  });
  return { tree, model };
}
