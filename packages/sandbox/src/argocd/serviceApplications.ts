import { ApplicationFacts } from './ApplicationFacts';
import { applicationSources } from './applicationSources';
import { GitSource } from './GitSource';
import { ArgocdContent, DEFAULT_STATE } from './readArgocdContent';
import { DeployedPlatform, projectOf } from './readPlatform';
import { readValues, ServiceValues } from './readValues';

/** How many deployments an application remembers here. */
export const HISTORY_LENGTH = 5;

/**
 * The applications of a platform's services: one per enabled environment and service.
 *
 * Source: platform repository convention (ApplicationSet of `core.yaml`).
 */
export async function serviceApplications(
  source: GitSource,
  platform: DeployedPlatform,
  content: ArgocdContent,
  platformRevision: string,
): Promise<ApplicationFacts[]> {
  const perService = platform.services.map(async service => {
    const project = projectOf(source, service.repoURL);
    const commits =
      project === undefined
        ? []
        : await source.latestCommits(project, HISTORY_LENGTH);
    return Promise.all(
      platform.environments.map(async (environment, stage) => {
        const name = `${service.name}-${environment.name}`;
        const files = ['default.yaml', `${environment.name}.yaml`];
        const result = await readValues(source, service, files);
        const values: ServiceValues =
          'values' in result ? result.values : { hostnames: [] };
        return {
          name,
          labels: {
            'app.kubernetes.io/name': service.name,
            environment: environment.name,
            'app.kubernetes.io/part-of': platform.gitlabGroup,
          },
          annotations: { 'argocd.argoproj.io/sync-wave': service.syncWave },
          project: platform.project,
          namespace: `${platform.namespacePrefix}-${environment.name}`,
          autoSync: environment.autoSync,
          stage,
          appName: values.appName ?? service.name,
          images: imagesOf(values, values.imageTag),
          hostnames: values.hostnames,
          sources: applicationSources(platform, {
            ...service,
            revision: 'main',
            files,
          }),
          commits,
          platformRevision,
          comparisonError:
            'comparisonError' in result ? result.comparisonError : undefined,
          state: content.applications[name] ?? DEFAULT_STATE,
        };
      }),
    );
  });
  return (await Promise.all(perService)).flat();
}

/** The image that runs, where the values tell its repository and a tag is known. */
export function imagesOf(
  { imageRepository }: Pick<ServiceValues, 'imageRepository'>,
  tag: string | undefined,
): string[] {
  return imageRepository && tag ? [`${imageRepository}:${tag}`] : [];
}
