import type {
  EffectiveConfiguration,
  EffectiveValues,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  registryLayout,
  type ListableTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import type { Platform } from '../values/readPlatform';

/** A service with the platform that deploys it. */
export interface DeployedService {
  name: string;
  platform: Platform;
  repository: ListableTree;
  /** Folder of its values files. */
  path: string;
}

/** What the plugins say that the chart gets, in each environment. */
export function mergedValues({
  name,
  platform: { tree, model },
  repository,
  path,
}: DeployedService): Promise<EffectiveConfiguration> {
  return registryLayout.readValues(
    { platform: tree, service: repository },
    model,
    { name, repoUrl: repository.repository.url, path, syncWave: '0' },
  );
}

/** The texts of the files that are merged for an environment, lowest first. */
export function valuesFilesOf(
  { platform, repository }: DeployedService,
  { files }: EffectiveValues,
): Promise<string[]> {
  return Promise.all(
    files.map(async ({ file, repositoryUrl }) => {
      const { tree } = platform;
      const owner = repositoryUrl === tree.repository.url ? tree : repository;
      const text = await owner.readText(file);
      if (text === undefined) {
        throw new Error(`${owner.repository.url} has no ${file}`);
      }
      return text;
    }),
  );
}
