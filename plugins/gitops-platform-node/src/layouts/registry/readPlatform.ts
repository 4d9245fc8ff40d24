import {
  defaultRepoUrl,
  environmentLinks,
  type PlatformEnvironment,
  type PlatformModel,
  type PlatformService,
  type PreviewSettings,
  type ServiceGroup,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { parseYamlSource } from '../../edit/source/parseYamlSource';
import type { YamlSource } from '../../edit/source/YamlSource';
import type { PlatformSettings } from '../../settings/PlatformSettings';
import type { PlatformTree } from '../PlatformLayout';
import { LayeredValues } from '../values/LayeredValues';
import {
  readOptionalFile,
  readRequiredText,
  validateValues,
} from '../values/readValues';
import { autoSyncOverride } from './autoSyncOverride';
import { baseFile, type BaseFile } from './baseFile';
import { mirrorsWithRoutes } from './mirrorRoutes';
import { coreFile, DEFAULT_SERVICE_PATH } from './coreFile';
import { platformFile, trimSlashes } from './platformFiles';
import { previewFile } from './previewFile';
import { serviceGroupsFile } from './serviceGroupsFile';

/**
 * What `base.yaml` and `core.yaml` say, enough to register a service.
 *
 * @internal
 */
export interface PlatformCore {
  base: BaseFile;
  baseSource: YamlSource;
  coreSource: YamlSource;
  coreText: string;
  environments: Omit<PlatformEnvironment, 'links' | 'mirrors'>[];
  services: PlatformService[];
}

/** @internal */
export async function readPlatformCore(
  tree: PlatformTree,
  settings: PlatformSettings,
): Promise<PlatformCore> {
  const baseName = platformFile(settings, 'base.yaml');
  const coreName = platformFile(settings, 'core.yaml');
  const [baseText, coreText] = await Promise.all([
    readRequiredText(tree, baseName),
    readRequiredText(tree, coreName),
  ]);
  const baseSource = parseYamlSource(baseText, baseName);
  const baseValues = new LayeredValues([baseSource]);
  const coreSource = parseYamlSource(coreText, coreName);
  const base = validateValues(baseFile, baseValues, baseName);
  return {
    base,
    baseSource,
    coreSource,
    coreText,
    environments: environmentsOf(base, baseValues),
    services: servicesIn(coreSource, name =>
      defaultRepoUrl(
        {
          gitlabGroup: base.global.gitlabGroup,
          repository: tree.repository,
        },
        name,
      ),
    ),
  };
}

/** @internal */
export async function readPlatform(
  tree: PlatformTree,
  settings: PlatformSettings,
): Promise<PlatformModel> {
  const [platform, override, ingress, preview, groups] = await Promise.all([
    readPlatformCore(tree, settings),
    autoSyncOverride(tree),
    readOptionalFile(tree, platformFile(settings, 'ingress.yaml')),
    readOptionalFile(tree, platformFile(settings, 'preview.yaml')),
    readOptionalFile(tree, platformFile(settings, 'service-groups.yaml')),
  ]);
  const { base, baseSource, coreSource, environments, services } = platform;
  const { applicationSet, global, registry, vault, vaultAuth } = base;
  const serviceGroups = serviceGroupsOf(groups);
  const withRoutes = mirrorsWithRoutes(
    [baseSource, coreSource, ingress].filter(source => source !== undefined),
  );
  return {
    name: settings.name,
    title: settings.title,
    layout: 'registry',
    repository: tree.repository,
    gitlabGroup: global.gitlabGroup,
    ...(global.brand && { brand: global.brand }),
    namespacePrefix: global.namespacePrefix,
    vaultPathPrefix: global.vaultPathPrefix,
    ...(applicationSet.project && { argocdProject: applicationSet.project }),
    chart: {
      repoUrl: global.k8app.repoURL,
      name: global.k8app.chart,
      version: global.k8app.version,
    },
    ...(registry.enabled &&
      registry.secretName && { imagePullSecret: registry.secretName }),
    environments: environments.map(environment => ({
      ...environment,
      mirrors: withRoutes(base.environments[environment.name].mirrors),
      links: environmentLinks({
        environment: environment.name,
        serviceGroups,
        overrides: settings.links,
      }),
    })),
    ...(override && { autoSyncOverride: override }),
    vault: {
      enabled: vaultAuth.enabled,
      address: vault.address,
      // Vault shows mounts with a slash behind them.
      mount: (vault.mount ?? 'secret').replace(/^\/+|\/+$/g, ''),
      audience: vaultAuth.audiences[0] ?? 'vault',
    },
    services,
    previews: previewsOf(
      [baseSource, ingress, preview].filter(source => source !== undefined),
    ),
    serviceGroups,
  };
}

function environmentsOf(
  base: BaseFile,
  values: LayeredValues,
): PlatformCore['environments'] {
  return Object.entries(base.environments).map(([name, environment]) => ({
    name,
    enabled: environment.enabled,
    autoSync: environment.autoSync,
    domain: environment.domain,
    infraNamespace: environment.infraNamespace ?? `infra-${name}`,
    position: values.positionOf(['environments', name]),
  }));
}

/**
 * The services of `core.yaml`.
 *
 * @param conventionalUrl - clone address of a service whose entry has none
 * @internal
 */
export function servicesIn(
  coreSource: YamlSource,
  conventionalUrl: (service: string) => string,
): PlatformService[] {
  const values = new LayeredValues([coreSource]);
  const { services } = validateValues(coreFile, values, coreSource.file);
  return Object.entries(services).map(([name, entry]) => ({
    name,
    syncWave: entry.syncWave,
    repoUrl: entry.repoURL ?? conventionalUrl(name),
    path: trimSlashes(entry.path ?? DEFAULT_SERVICE_PATH),
    position: values.positionOf(['services', name]),
  }));
}

/**
 * The charts read `base.yaml` first and the file of their own over it; a
 * platform that names previews nowhere has none.
 */
function previewsOf(
  sources: readonly YamlSource[],
): PreviewSettings | undefined {
  const values = new LayeredValues(sources);
  if (!values.value.previewEnvironments) {
    return undefined;
  }
  const { previewEnvironments: previews } = validateValues(
    previewFile,
    values,
    'preview.yaml',
  );
  return {
    enabled: previews.enabled,
    baseDomain: previews.baseDomain,
    gatewayNamespace: previews.gateway.namespace,
    requeueAfterSeconds: previews.gitlab.requeueAfterSeconds,
    services: Object.entries(previews.services).map(([service, entry]) => ({
      service,
      enabled: entry.enabled,
      projectId: entry.projectId,
      branchMatch: entry.branchMatch,
      cicdPath: entry.cicdPath,
      repoUrl: entry.repoURL,
      namespace: entry.namespace,
      appNameBase: entry.appNameBase,
      position: values.positionOf(['previewEnvironments', 'services', service]),
    })),
  };
}

function serviceGroupsOf(source: YamlSource | undefined): ServiceGroup[] {
  if (!source) {
    return [];
  }
  const { serviceGroups } = validateValues(
    serviceGroupsFile,
    new LayeredValues([source]),
    source.file,
  );
  return Object.entries(serviceGroups).map(([name, group]) => ({
    name,
    enabled: group.enabled,
    baseDomain: group.baseDomain,
    clusterName: group.clusterName,
    services: Object.entries(group.services).map(([member, entry]) => ({
      name: member,
      enabled: entry.enabled,
      subdomain: entry.subdomain ?? member,
      namespace: entry.namespace,
      serviceName: entry.serviceName,
      servicePort: entry.servicePort,
    })),
  }));
}
