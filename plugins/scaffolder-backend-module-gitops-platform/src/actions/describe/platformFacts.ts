import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** What a skeleton needs to know about a platform. */
export function platformFacts(model: PlatformModel) {
  const { chart, imagePullSecret, repository } = model;
  return {
    name: model.name,
    title: model.title,
    gitlabGroup: model.gitlabGroup,
    ...(model.brand !== undefined && { brand: model.brand }),
    namespacePrefix: model.namespacePrefix,
    vaultPathPrefix: model.vaultPathPrefix,
    gitHost: repository.host,
    gitBaseUrl: repository.baseUrl,
    repositoryUrl: repository.url,
    ...(imagePullSecret !== undefined && { imagePullSecret }),
    chart: {
      ...(chart.name !== undefined && { name: chart.name }),
      ...(chart.version !== undefined && { version: chart.version }),
      ...(chart.repoUrl !== undefined && { repoUrl: chart.repoUrl }),
    },
  };
}
