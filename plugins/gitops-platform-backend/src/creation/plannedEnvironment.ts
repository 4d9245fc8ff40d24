import {
  applicationName,
  environmentDomains,
  kubernetesServiceName,
  namespaceOf,
  vaultConfigPath,
  type CreationAnswers,
  type PlannedEnvironment,
  type PlatformEnvironment,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** What a new service is called in an environment. */
export function plannedEnvironment(
  model: PlatformModel,
  { name, autoSync }: PlatformEnvironment,
  service: string,
  answers: CreationAnswers,
): PlannedEnvironment {
  const { environments, domains, pathPrefix, secrets } = answers;
  const deployed = environments.length === 0 || environments.includes(name);
  const own = environmentDomains(model, name);
  return {
    name,
    deployed,
    autoSync,
    application: applicationName(service, name),
    namespace: namespaceOf(model, name),
    kubernetesService: kubernetesServiceName(service),
    addresses: deployed
      ? domains
          .filter(domain => own.includes(domain))
          .map(domain => `${domain}${pathPrefix || `/${service}`}`)
      : [],
    ...(secrets &&
      deployed && {
        vaultPath: `${model.vault.mount}/${vaultConfigPath(
          model,
          service,
          name,
        )}`,
      }),
  };
}
