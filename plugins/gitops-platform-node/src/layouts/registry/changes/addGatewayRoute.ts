import { InputError } from '@backstage/errors';
import {
  cacheServiceName,
  kubernetesServiceName,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformChangeOf } from '../../../changes';
import { code, plain } from '../../../changes/markdown';
import { combineEdits, upsertSequenceItem } from '../../../edit';
import { isRecord } from '../../../edit/differences';
import type { YamlSource } from '../../../edit/source/YamlSource';
import { trimSlashes } from '../platformFiles';
import type { ChangePlanner } from './ChangePlanner';
import { requirePort } from './kubernetesNames';
import { plannedChange } from './plannedChange';
import { PlatformState } from './PlatformState';
import { requireServiceFile } from './serviceFiles';

type Route = PlatformChangeOf<'add-gateway-route'>;

/** Source: platform repository convention. */
const DEFAULT_FILE = 'config.yaml';
const DEFAULT_API_ROUTE = '/api/';

/**
 * Adds a cluster and an API that leads to it to the configuration of the API
 * gateway, in the gateway's own repository.
 *
 * Source: platform repository convention: `/api/{api}/{method}` goes to the
 * cluster of the API, without the prefix.
 *
 * @internal
 */
export const addGatewayRoute: ChangePlanner<'add-gateway-route'> = async (
  trees,
  settings,
  change,
) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { model } = platform;
  const { gateway, cluster, api } = change;
  checkRoute(change);
  platform.service(gateway);
  const source = await requireServiceFile(
    await trees.ofService(model, gateway),
    fileOf(change),
    `"${gateway}" is not an API gateway, or keeps its routes elsewhere: give the path of the file`,
  );
  const { apiRoute } = requireGatewayConfiguration(source);

  const { file } = source;
  const edit = combineEdits(source.text, file, [
    text =>
      upsertSequenceItem(text, {
        file,
        path: ['clusters'],
        by: 'name',
        value: { name: cluster.name, addr: cluster.addr, type: cluster.type },
        extraFields: 'keep',
      }),
    text =>
      upsertSequenceItem(text, {
        file,
        path: ['apis'],
        by: 'name',
        value: {
          name: api.name,
          cluster: cluster.name,
          auth: authOf(api.auth),
          ...(api.methods?.length && {
            methods: api.methods.map(({ name, auth }) => ({
              name,
              auth: authOf(auth),
            })),
          }),
        },
        extraFields: 'keep',
      }),
  ]);
  const address = `${apiRoute}${api.name}/`;
  return plannedChange(change, [{ file, ...edit }], {
    title: `Route ${address} to ${cluster.name} in ${gateway} of ${settings.title}`,
    summary: `Requests to ${code(address)} go to ${code(
      cluster.addr,
    )} through API gateway ${code(gateway)} of ${plain(
      settings.title,
    )}. Callers are checked by policy ${code(api.auth.policy)}.`,
    followUps: [
      ...unknownService(model, cluster.addr),
      `The route works once the pipeline of ${code(
        gateway,
      )} has deployed this to an environment.`,
    ],
  });
};

/** Fields in the order of the convention. */
function authOf({ policy, permission }: Route['api']['auth']) {
  return { policy, ...(permission && { permission }) };
}

function fileOf({ file }: Route): string {
  const path = trimSlashes(file || DEFAULT_FILE);
  if (path.split('/').some(part => part === '..' || part === '')) {
    throw new InputError(
      `The file "${file}" is not a path inside the repository of the gateway: use one such as ${DEFAULT_FILE}`,
    );
  }
  return path;
}

function checkRoute({ cluster, api }: Route): void {
  requireRouteName('cluster', cluster.name);
  requireRouteName('API', api.name);
  const address = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(\d+)$/.exec(
    cluster.addr,
  );
  if (!address) {
    throw new InputError(
      `The address "${cluster.addr}" of cluster "${cluster.name}" is not one of a Kubernetes Service: use {service}-sv:{port}`,
    );
  }
  requirePort(`port of cluster "${cluster.name}",`, Number(address[2]));
  const methods = new Set<string>();
  for (const { name } of api.methods ?? []) {
    if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name)) {
      throw new InputError(
        `The method "${name}" of API "${api.name}" is not one: use {package}.{Service}/{Method}, or a path without a slash in front`,
      );
    }
    if (methods.has(name)) {
      throw new InputError(
        `The method "${name}" of API "${api.name}" is there twice`,
      );
    }
    methods.add(name);
  }
}

/** The name of an API becomes a part of the address of its methods. */
function requireRouteName(what: string, name: string): void {
  if (!/^[\w.-]+$/.test(name)) {
    throw new InputError(
      `The name "${name}" of the ${what} may hold only letters, digits, "-", "_" and ".": it is a part of addresses`,
    );
  }
}

function requireGatewayConfiguration(source: YamlSource): { apiRoute: string } {
  const [configuration] = source.values;
  if (
    !isRecord(configuration) ||
    !('clusters' in configuration || 'apis' in configuration)
  ) {
    throw new InputError(
      `${source.file} has neither "clusters" nor "apis", so it is not the configuration of an API gateway: give the path of the file that has them`,
    );
  }
  const { api_route: route } = configuration;
  const prefix = typeof route === 'string' ? route : DEFAULT_API_ROUTE;
  return { apiRoute: prefix.endsWith('/') ? prefix : `${prefix}/` };
}

function unknownService(model: PlatformModel, address: string): string[] {
  const [host] = address.split(/[.:]/);
  const isKnown = model.services.some(({ name }) =>
    [kubernetesServiceName(name), cacheServiceName(name)].includes(host),
  );
  return isKnown
    ? []
    : [
        `${code(
          host,
        )} is not named after a service of the platform: look that there is a Kubernetes Service of this name.`,
      ];
}
