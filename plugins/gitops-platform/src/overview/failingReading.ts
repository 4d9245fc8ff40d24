import type {
  EntityDeployments,
  SourceReading,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * What is wrong with Argo CD, said once: the environments mostly share one. The
 * first that is not well speaks for all.
 */
export function failingReading(
  deployments: EntityDeployments | undefined,
): SourceReading | undefined {
  return deployments?.environments
    .map(({ reading }) => reading)
    .find(({ status }) => status !== 'ok');
}
