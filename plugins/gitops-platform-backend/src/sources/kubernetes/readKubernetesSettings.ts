import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readServer, type ServerSettings } from '../settings/readServer';

/** Where a pod finds the token of its service account. */
const SERVICE_ACCOUNT_TOKEN =
  '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** How the portal reaches the Kubernetes API of a platform, or of one environment. */
export interface KubernetesSettings extends ServerSettings {
  /** The token itself, or the file that it is read from: Kubernetes replaces it there. */
  credential: { token: string } | { tokenPath: string };
}

/**
 * Reads one cluster of `sources.kubernetes`.
 *
 * @param key - full key of the section, for messages
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function readKubernetesSettings(
  key: string,
  config: Config,
): KubernetesSettings {
  const token = config.getOptionalString('token')?.trim();
  const tokenPath = config.getOptionalString('tokenPath');
  if (token && tokenPath) {
    throw new InputError(
      `${key} has token and tokenPath; it takes one of them`,
    );
  }
  return {
    ...readServer(key, config),
    credential: token
      ? { token }
      : { tokenPath: tokenPath ?? SERVICE_ACCOUNT_TOKEN },
  };
}
