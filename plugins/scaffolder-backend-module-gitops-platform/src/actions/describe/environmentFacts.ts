import { InputError } from '@backstage/errors';
import {
  applicationName,
  environmentDomains,
  infrastructureNamespaceOf,
  namespaceOf,
  pipelineTrigger,
  servicePolicy,
  vaultConfigPath,
  type PlatformEnvironment,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * The enabled environments of a platform in the order of its file.
 *
 * @param wanted - names of those to keep; all where absent or empty
 * @throws InputError naming the ones that are unknown or switched off, and those that can be used.
 */
export function selectEnvironments(
  model: PlatformModel,
  wanted: readonly string[] | undefined,
): PlatformEnvironment[] {
  const enabled = model.environments.filter(environment => environment.enabled);
  if (!wanted?.length) {
    return enabled;
  }
  const names = enabled.map(({ name }) => name);
  const unusable = wanted.filter(name => !names.includes(name));
  if (unusable.length > 0) {
    const problems = unusable.map(name =>
      model.environments.some(environment => environment.name === name)
        ? `"${name}" is switched off`
        : `"${name}" does not exist`,
    );
    throw new InputError(
      `Platform "${model.name}": environment ${problems.join(', ')}; there is ${
        names.join(', ') || 'none'
      }`,
    );
  }
  return enabled.filter(({ name }) => wanted.includes(name));
}

/** What a skeleton needs to know about an environment, and about a service in it. */
export function environmentFacts(
  model: PlatformModel,
  environment: PlatformEnvironment,
  service: string | undefined,
) {
  const { name, autoSync, domain } = environment;
  return {
    name,
    namespace: namespaceOf(model, name),
    infraNamespace: infrastructureNamespaceOf(model, name),
    autoSync,
    deployedBy: pipelineTrigger(model, name),
    ...(domain !== undefined && { domain }),
    domains: environmentDomains(model, name),
    vaultMount: model.vault.mount,
    ...(service !== undefined && {
      application: applicationName(service, name),
      vaultPath: vaultConfigPath(model, service, name),
      vaultPolicy: servicePolicy(model, service, name).policy,
    }),
  };
}
