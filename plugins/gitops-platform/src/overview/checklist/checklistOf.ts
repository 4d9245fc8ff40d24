import {
  argocdApplicationUrl,
  applicationName,
  declaredSecretPaths,
  isHiddenSecret,
  newFileUrl,
  pipelinesUrl,
  linksOf,
  sourceUrl,
  vaultConfigPath,
  vaultSecretUrl,
  type DeclaredSecretPath,
  type EntityDeployments,
  type EntitySecrets,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ChecklistItem } from './ChecklistItem';

/** Live state as far as it is known. */
export interface KnownLiveState {
  deployments?: EntityDeployments;
  secrets?: EntitySecrets;
}

/**
 * What is done and what is missing until a service runs in every enabled
 * environment, in the order in which things have to be done.
 */
export function checklistOf(
  view: ReadyEntityView,
  live: KnownLiveState,
): ChecklistItem[] {
  const { model, service } = view;
  const environments = model.environments.filter(({ enabled }) => enabled);
  return [
    {
      topic: 'registered',
      status: 'done',
      detail: service.position?.file,
      href: service.position && sourceUrl(model.repository, service.position),
    },
    ...environments.flatMap(({ name }) => [
      valuesOf(view, name),
      imageOf(view, name),
      ...secretPathsOf(view, name),
      ...secretsFilled(view, live.secrets, name),
      ...secretsInCluster(view, live, name),
      ...applicationOf(view, live.deployments, name),
    ]),
  ];
}

function configurationOf({ configuration }: ReadyEntityView, name: string) {
  return configuration?.environments.find(
    ({ environment }) => environment === name,
  );
}

function repositoryOf({
  repositoryUrl,
  branch,
}: NonNullable<ReadyEntityView['configuration']>) {
  return { url: repositoryUrl, branch };
}

function valuesOf(view: ReadyEntityView, environment: string): ChecklistItem {
  const { configuration, service } = view;
  const file = `${service.path}/${environment}.yaml`;
  if (!configuration) {
    return { topic: 'values', status: 'unknown', environment, detail: file };
  }
  const repository = repositoryOf(configuration);
  return configurationOf(view, environment)?.declared
    ? {
        topic: 'values',
        status: 'done',
        environment,
        detail: file,
        href: sourceUrl(repository, { file }),
      }
    : {
        topic: 'values',
        status: 'open',
        environment,
        detail: file,
        href: newFileUrl(repository, file),
      };
}

/** The pipeline of the service writes the tag. */
function imageOf(view: ReadyEntityView, environment: string): ChecklistItem {
  const { configuration } = view;
  if (!configuration) {
    return { topic: 'image', status: 'unknown', environment };
  }
  const tag = configurationOf(view, environment)?.imageTag;
  return {
    topic: 'image',
    status: tag ? 'done' : 'open',
    environment,
    detail: tag,
    href: pipelinesUrl(repositoryOf(configuration)),
  };
}

/** Only where something is declared: a service may do without secrets. */
function secretPathsOf(
  view: ReadyEntityView,
  environment: string,
): ChecklistItem[] {
  const { model, service, configuration } = view;
  if (view.secretsHidden) {
    return [{ topic: 'secret-paths', status: 'unknown', environment }];
  }
  const read = declaredSecretPaths(
    model,
    service,
    configuration,
    environment,
  ).filter(({ declarations }) => declarations.length > 0);
  if (read.length === 0) {
    return [];
  }
  const denied = read.filter(({ declarations }) =>
    declarations.some(({ resolved }) => !resolved.insidePolicy),
  );
  return [
    {
      topic: 'secret-paths',
      status: denied.length > 0 ? 'open' : 'done',
      environment,
      detail: (denied.length > 0 ? denied : read)
        .map(({ path }) => path)
        .join(', '),
      href: declarationUrl(view, denied.length > 0 ? denied : read),
    },
  ];
}

/** The line that declares the first of these paths. */
function declarationUrl(
  { model, configuration }: ReadyEntityView,
  [first]: DeclaredSecretPath[],
): string | undefined {
  const declaration = first.declarations[0]?.declaration;
  return (
    configuration &&
    declaration &&
    sourceUrl(
      declaration.isShared ? model.repository : repositoryOf(configuration),
      declaration.position,
    )
  );
}

function secretsFilled(
  { model, service }: ReadyEntityView,
  secrets: EntitySecrets | undefined,
  environment: string,
): ChecklistItem[] {
  const known = secrets?.environments.find(
    candidate => candidate.environment === environment,
  );
  if (!known || known.reading.status === 'notConfigured') {
    return [];
  }
  const topic = 'secrets-filled';
  if (!['ok', 'stale'].includes(known.reading.status)) {
    return [{ topic, status: 'unknown', environment }];
  }
  const declared = known.paths.filter(({ variables }) => variables.length > 0);
  const hidden = declared.filter(isHiddenSecret);
  const missing = declared
    .filter(state => !isHiddenSecret(state))
    .flatMap(({ variables }) =>
      variables.filter(({ present }) => !present).map(({ name }) => name),
    );
  if (declared.length === 0) {
    return [];
  }
  if (missing.length === 0 && hidden.length > 0) {
    return [{ topic, status: 'unknown', environment }];
  }
  return [
    {
      topic,
      status: missing.length > 0 ? 'open' : 'done',
      environment,
      detail: missing.join(', ') || undefined,
      href: vaultSecretUrl(linksOf(model, environment), {
        mount: model.vault.mount,
        path: vaultConfigPath(model, service.name, environment),
      }),
    },
  ];
}

/** Only where the portal may ask the cluster: most platforms do without. */
function secretsInCluster(
  view: ReadyEntityView,
  { deployments, secrets }: KnownLiveState,
  environment: string,
): ChecklistItem[] {
  const known = secrets?.environments.find(
    candidate => candidate.environment === environment,
  );
  if (!known || known.syncReading.status === 'notConfigured') {
    return [];
  }
  const topic = 'secrets-in-cluster';
  if (!['ok', 'stale'].includes(known.syncReading.status)) {
    return [{ topic, status: 'unknown', environment }];
  }
  if (known.syncs.length === 0) {
    return [];
  }
  const waiting = known.syncs.filter(({ status }) => status !== 'synced');
  return [
    {
      topic,
      status: waiting.length > 0 ? 'open' : 'done',
      environment,
      detail: waiting.map(({ path }) => path).join(', ') || undefined,
      href: applicationUrl(view, deployments, environment),
    },
  ];
}

function applicationOf(
  view: ReadyEntityView,
  deployments: EntityDeployments | undefined,
  environment: string,
): ChecklistItem[] {
  const known = deployments?.environments.find(
    candidate => candidate.environment === environment,
  );
  if (!known || !['ok', 'stale'].includes(known.reading.status)) {
    return [];
  }
  const { application } = known;
  const href = applicationUrl(view, deployments, environment);
  return [
    {
      topic: 'synchronised',
      status: application?.sync === 'Synced' ? 'done' : 'open',
      environment,
      detail: application?.sync,
      href,
    },
    {
      topic: 'healthy',
      status: application?.health === 'Healthy' ? 'done' : 'open',
      environment,
      detail: application?.message ?? application?.health,
      href,
    },
  ];
}

/** Page of the application in Argo CD, in the namespace that it is in. */
function applicationUrl(
  { model, service }: ReadyEntityView,
  deployments: EntityDeployments | undefined,
  environment: string,
): string | undefined {
  const known = deployments?.environments.find(
    candidate => candidate.environment === environment,
  );
  return argocdApplicationUrl(linksOf(model, environment), {
    name: applicationName(service.name, environment),
    namespace: known?.application?.namespace,
  });
}
