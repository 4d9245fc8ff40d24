import type { PlatformEnvironment, PlatformModel } from '../model';

/**
 * What makes the pipeline of a service deploy to an environment: every commit
 * to the default branch, any version tag (`v1.2.3-rc.1`, `v1.2.3`), or only a
 * release tag (`v1.2.3`).
 *
 * @public
 */
export type PipelineTrigger = 'default-branch' | 'version-tag' | 'release-tag';

/**
 * What deploys to an environment. The first one that Argo CD synchronises
 * without a person follows the default branch. The last one that waits for a
 * person, or where none does the last of several, takes releases only. Those
 * between take every version.
 *
 * Source: platform repository convention (pipeline of a service repository:
 * default branch, version tags and release tags for dev, staging and prod; the
 * names of the environments are the platform's own).
 *
 * @public
 */
export function pipelineTrigger(
  model: Pick<PlatformModel, 'environments'>,
  environment: string,
): PipelineTrigger {
  const enabled = model.environments.filter(candidate => candidate.enabled);
  const first = enabled.find(({ autoSync }) => autoSync);
  if (environment === first?.name) {
    return 'default-branch';
  }
  return environment === releaseEnvironment(enabled)?.name
    ? 'release-tag'
    : 'version-tag';
}

function releaseEnvironment(
  enabled: readonly PlatformEnvironment[],
): PlatformEnvironment | undefined {
  return enabled.filter(({ autoSync }) => !autoSync).at(-1) ?? enabled.at(-1);
}
