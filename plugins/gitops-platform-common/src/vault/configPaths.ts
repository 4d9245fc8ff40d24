import type { PlatformModel } from '../model';
import { joinPath } from './pathSegments';

/**
 * Vault path of a service's configuration in an environment, under the mount
 * and without a leading slash: `{vaultPathPrefix}/{service}/{environment}/config`.
 * The prefix is not the `namespacePrefix`.
 *
 * Source: platform repository convention (`global.vaultPathPrefix` of
 * `base.yaml`; the bootstrap job creates these paths).
 *
 * @example `acme/user-service/dev/config`
 * @public
 */
export function vaultConfigPath(
  model: Pick<PlatformModel, 'vaultPathPrefix'>,
  service: string,
  environment: string,
): string {
  return joinPath(model.vaultPathPrefix, service, environment, 'config');
}
