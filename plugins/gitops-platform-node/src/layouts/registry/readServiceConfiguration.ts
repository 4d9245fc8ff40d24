import { posix } from 'path';
import { z } from 'zod/v4';
import type {
  PlatformModel,
  PlatformService,
  SecretDeclaration,
  ServiceConfiguration,
  ServiceEnvironmentConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { YamlSource } from '../../edit/source/YamlSource';
import type { PlatformTree } from '../PlatformLayout';
import {
  fields,
  flag,
  listOf,
  mapOf,
  text,
  textOrNumber,
  wholeNumber,
} from '../values/fields';
import { LayeredValues } from '../values/LayeredValues';
import { readOptionalFile, validateValues } from '../values/readValues';
import { SHARED_DEFAULTS, trimSlashes } from './platformFiles';

const hostname = z.string({ error: 'must be a text' });

/**
 * What is read of a service's values. Source: k8app 3.8.0 (`httpRoute`) and
 * 3.11.0 (`gateway`, which replaced it).
 */
const valuesFile = z.object({
  appName: text,
  replicas: wholeNumber,
  image: fields({ repository: text, tag: textOrNumber }),
  secrets: mapOf(
    z
      .string({
        error: 'must be a text: the path of the secret in Vault',
      })
      .nullable(),
  ),
  httpRoute: fields({ enabled: flag(false), hostnames: listOf(hostname) }),
  gateway: fields({
    enabled: flag(false),
    hostname: text,
    hostnames: listOf(hostname),
  }),
});

/**
 * Reads `default.yaml` and `{environment}.yaml` of a service, the latter over
 * the former and both over the platform's shared defaults, as Argo CD hands
 * them to Helm.
 *
 * Source: platform repository convention (value files of the ApplicationSet).
 *
 * @internal
 */
export async function readServiceConfiguration(
  trees: { platform: PlatformTree; service: PlatformTree },
  model: PlatformModel,
  service: PlatformService,
): Promise<ServiceConfiguration> {
  const folder = trimSlashes(service.path);
  const open = (name: string) =>
    readOptionalFile(trees.service, posix.join(folder, `${name}.yaml`));
  const [shared, defaults, ...overlays] = await Promise.all([
    readOptionalFile(trees.platform, SHARED_DEFAULTS),
    open('default'),
    ...model.environments.map(environment => open(environment.name)),
  ]);
  return {
    service: service.name,
    repositoryUrl: trees.service.repository.url,
    branch: trees.service.repository.branch,
    revision: trees.service.repository.revision,
    files: [defaults, ...overlays].flatMap(source =>
      source ? [source.file] : [],
    ),
    environments: model.environments.map((environment, index) =>
      configurationOf(
        environment.name,
        { shared, defaults, overlay: overlays[index] },
        model,
        service,
      ),
    ),
  };
}

/** The files of one environment, lowest first; any may be absent. */
interface ValuesSources {
  shared: YamlSource | undefined;
  defaults: YamlSource | undefined;
  overlay: YamlSource | undefined;
}

function configurationOf(
  environment: string,
  { shared, defaults, overlay }: ValuesSources,
  model: PlatformModel,
  service: PlatformService,
): ServiceEnvironmentConfiguration {
  const values = new LayeredValues(
    [shared, defaults, overlay].filter(source => source !== undefined),
  );
  const read = validateValues(
    valuesFile,
    values,
    `${service.path}/${environment}.yaml`,
  );
  return {
    environment,
    declared: overlay !== undefined,
    appName: read.appName ?? service.name,
    imageTag: read.image.tag,
    imageRepository: read.image.repository,
    replicas: read.replicas,
    hostnames: hostnamesOf(read, model.chart.version),
    secrets: Object.entries(read.secrets).flatMap(([variable, path]) => {
      const position = values.positionOf(['secrets', variable]);
      const declaration: SecretDeclaration | undefined =
        path === null || !position
          ? undefined
          : {
              variable,
              path,
              position,
              ...(position.file === shared?.file && { isShared: true }),
            };
      return declaration ? [declaration] : [];
    }),
  };
}

/** A chart version reads one of the two keys and ignores the other. */
function hostnamesOf(
  { httpRoute, gateway }: z.output<typeof valuesFile>,
  chartVersion: string | undefined,
): string[] {
  const version = /^v?(\d+)\.(\d+)/.exec(chartVersion ?? '');
  const [major, minor] = version
    ? [Number(version[1]), Number(version[2])]
    : [];
  const readsGateway =
    major === undefined || minor === undefined
      ? undefined
      : major > 3 || (major === 3 && minor >= 11);
  const names = [
    ...(httpRoute.enabled && readsGateway !== true ? httpRoute.hostnames : []),
    ...(gateway.enabled && readsGateway !== false
      ? [...(gateway.hostname ? [gateway.hostname] : []), ...gateway.hostnames]
      : []),
  ];
  return [...new Set(names)];
}
