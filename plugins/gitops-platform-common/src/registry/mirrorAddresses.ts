import type { PlatformModel } from '../model';
import { kubernetesServiceName } from '../names/kubernetesServices';

/**
 * Where a mirror leads to a service.
 * @public
 */
export interface MirrorAddress {
  domain: string;
  /** What of the domain does, e.g. `/api`; `/` is all of it. */
  path: string;
}

/**
 * The addresses under the mirrors of an environment that lead to an
 * application, in the order of mirrors and routes. A path that is a regular
 * expression is no address; it counts as `/`.
 *
 * Source: platform repository convention (`routes` of a mirror in `base.yaml`,
 * `domainMirrors.defaultRoutes` in `core.yaml`).
 *
 * @param appName - the one of the service's values
 * @public
 */
export function mirrorAddresses(
  model: Pick<PlatformModel, 'environments'>,
  environment: string,
  appName: string,
): MirrorAddress[] {
  const found = model.environments.find(({ name }) => name === environment);
  return (found?.mirrors ?? []).flatMap(({ domain, routes }) =>
    routes
      .filter(
        ({ serviceName }) => serviceName === kubernetesServiceName(appName),
      )
      .map(({ path, pathType }) => ({
        domain,
        path: pathType === 'RegularExpression' ? '/' : path,
      })),
  );
}
