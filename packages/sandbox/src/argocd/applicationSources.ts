import { ApplicationSource } from './ApplicationFacts';
import { DeployedPlatform } from './readPlatform';

/**
 * Sources of a service's application: the repositories that hold its values, and the chart that
 * reads them, lowest first.
 *
 * Source: platform repository convention (`shared/k8app-defaults.yaml`, `{path}/default.yaml`,
 * `{path}/{environment}.yaml`).
 */
export function applicationSources(
  platform: DeployedPlatform,
  service: { repoURL: string; path: string; revision: string; files: string[] },
): ApplicationSource[] {
  return [
    {
      repoURL: service.repoURL,
      targetRevision: service.revision,
      path: service.path,
      ref: 'values',
    },
    { repoURL: platform.repoURL, targetRevision: 'main', ref: 'platform' },
    {
      repoURL: platform.chart.repoURL,
      targetRevision: platform.chart.version,
      chart: platform.chart.chart,
      helm: {
        valueFiles: [
          '$platform/shared/k8app-defaults.yaml',
          ...service.files.map(file => `$values/${service.path}/${file}`),
        ],
      },
    },
  ];
}
