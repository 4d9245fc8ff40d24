import { join } from 'node:path';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  checkoutTree,
  localRepository,
  registryLayout,
  type PlatformTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { rootDirectory } from '../places';

/** The sample platform that every case of the dry run is made for. */
export interface Platform {
  tree: PlatformTree;
  model: PlatformModel;
}

export async function readPlatform(): Promise<Platform> {
  const directory = join(
    rootDirectory,
    'examples/platforms/registry/gitops-config',
  );
  const url = 'https://gitlab.example.test/acme/infra/shop/gitops-config';
  const tree = checkoutTree(
    directory,
    localRepository({ directory, path: 'platform', url }),
  );
  const model = await registryLayout.read(tree, {
    name: 'shop',
    title: 'Acme Shop',
    layout: 'registry',
    url,
    path: 'platform',
  });
  return { tree, model };
}
