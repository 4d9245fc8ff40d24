import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readServer } from '../settings/readServer';
import type {
  VaultAuthenticationSettings,
  VaultSettings,
} from './VaultSettings';

const SERVICE_ACCOUNT_TOKEN =
  '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * Reads one Vault of `sources.vault`.
 *
 * @param key - full key of the section, for messages
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function readVaultSettings(key: string, config: Config): VaultSettings {
  const namespace = config.getOptionalString('namespace');
  return {
    ...readServer(key, config),
    ...(namespace && { namespace: namespace.replace(/^\/+|\/+$/g, '') }),
    authentication: readAuthentication(`${key}.auth`, config.getConfig('auth')),
  };
}

function readAuthentication(
  key: string,
  config: Config,
): VaultAuthenticationSettings {
  const method = config.getString('method');
  const mount = (config.getOptionalString('mount') ?? method).replace(
    /^\/+|\/+$/g,
    '',
  );
  switch (method) {
    case 'token':
      return { method, token: config.getString('token').trim() };
    case 'kubernetes':
      return {
        method,
        mount,
        role: config.getString('role'),
        tokenPath:
          config.getOptionalString('tokenPath') ?? SERVICE_ACCOUNT_TOKEN,
      };
    case 'approle':
      return {
        method,
        mount,
        roleId: config.getString('roleId'),
        secretId: config.getString('secretId'),
      };
    default:
      throw new InputError(
        `${key}.method is "${method}"; it must be token, kubernetes or approle`,
      );
  }
}
