import {
  namespaceOf,
  namespacePolicy,
  declaredSecretPaths,
  linksOf,
  resolveSecretPath,
  servicePolicy,
  sourceUrl,
  vaultGetCommand,
  vaultSecretUrl,
  type PlatformModel,
  type SecretDeclaration,
  type ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { EnvironmentPaths, VaultPath } from './EnvironmentPaths';
import { findingOf } from './findingOf';

/**
 * What a service reads from Vault in every enabled environment, in the order
 * of the platform. The service's own path is always there, so a person finds
 * it before the first variable is declared.
 */
export function environmentPathsOf(view: ReadyEntityView): EnvironmentPaths[] {
  return view.model.environments
    .filter(environment => environment.enabled)
    .map(environment => pathsIn(view, environment.name));
}

function pathsIn(
  { model, service, configuration, secretsHidden }: ReadyEntityView,
  environment: string,
): EnvironmentPaths {
  const configured = configuration?.environments.find(
    candidate => candidate.environment === environment,
  );
  const appName = configured?.appName ?? service.name;
  const all = declaredSecretPaths(
    model,
    service,
    configuration,
    environment,
  ).map(
    ({ path, isConfigPath, declarations }): VaultPath => ({
      ...vaultPath(model, environment, path),
      isConfigPath,
      variables: declarations.map(({ declaration }) =>
        variableOf(
          declaration,
          declaration.isShared
            ? model.repository
            : repositoryOf(configuration!),
        ),
      ),
      finding: declarations
        .map(({ resolved }) => findingOf(model, resolved))
        .find(Boolean),
    }),
  );
  const read = all.filter(path => path.variables.length > 0);
  const clobbers = read.length > 1 && writesOneSecret(model, environment);
  return {
    environment,
    namespace: namespaceOf(model, environment),
    mount: model.vault.mount,
    namespacePolicy: namespacePolicy(model, environment),
    servicePolicy: servicePolicy(model, service.name, environment),
    declared: secretsHidden
      ? undefined
      : configuration && (configured?.declared ?? false),
    paths: all,
    variableCount: configured?.secrets.length ?? 0,
    clobberedSecret: clobbers ? appName : undefined,
    warningCount: read.filter(path => path.finding).length + (clobbers ? 1 : 0),
  };
}

function vaultPath(model: PlatformModel, environment: string, path: string) {
  const links = linksOf(model, environment);
  const address = { mount: model.vault.mount, path };
  return {
    path,
    url: vaultSecretUrl(links, address),
    command: vaultGetCommand(links, address),
  };
}

function variableOf(
  secret: SecretDeclaration,
  repository: { url: string; branch: string },
) {
  return {
    name: secret.variable,
    writtenPath: secret.path,
    file: secret.position.file,
    line: secret.position.line,
    href: sourceUrl(repository, secret.position),
  };
}

function repositoryOf({ repositoryUrl, branch }: ServiceConfiguration) {
  return { url: repositoryUrl, branch };
}

/**
 * Whether the chart writes all paths of an application to one Kubernetes
 * Secret: the versions that put a namespace in front of relative paths do.
 *
 * Source: k8app 3.4.0 and 3.8.0, `templates/secrets`.
 */
function writesOneSecret(model: PlatformModel, environment: string): boolean {
  const { rule } = resolveSecretPath(model, {
    service: '',
    appName: '',
    environment,
    path: 'relative',
  });
  return rule === 'relative-to-namespace';
}
