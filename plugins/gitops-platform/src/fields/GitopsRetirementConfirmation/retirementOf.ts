import {
  applicationName,
  vaultConfigPath,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** What goes with the entry of a service, and what nobody touches. */
export interface Retirement {
  /** Argo CD applications, one per enabled environment. */
  applications: string[];
  /** Open merge requests have previews of the service. */
  previews: boolean;
  /** Address of the repository, which stays. */
  repository: string;
  /** Vault paths with their mount, which stay. */
  vaultPaths: string[];
}

/** `undefined` for a service that the platform does not have. */
export function retirementOf(
  model: PlatformModel,
  service: string | undefined,
): Retirement | undefined {
  const entry = model.services.find(({ name }) => name === service);
  if (!entry) {
    return undefined;
  }
  const environments = model.environments.filter(({ enabled }) => enabled);
  return {
    applications: environments.map(({ name }) =>
      applicationName(entry.name, name),
    ),
    previews: Boolean(
      model.previews?.services.some(
        preview => preview.service === entry.name && preview.enabled,
      ),
    ),
    repository: entry.repoUrl.replace(/\.git$/, ''),
    vaultPaths: model.vault.enabled
      ? environments.map(
          ({ name }) =>
            `${model.vault.mount}/${vaultConfigPath(model, entry.name, name)}`,
        )
      : [],
  };
}
