import { readFileSync } from 'node:fs';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import type {
  PlatformVaultSettings,
  VaultAuthenticationSettings,
  VaultSettings,
} from './VaultSettings';

const SERVICE_ACCOUNT_TOKEN =
  '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * Reads `gitopsPlatform.platforms.{platform}.sources.vault`.
 *
 * @returns settings by platform; a platform without the key is absent.
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function readVaultSettings(
  config: Config,
): Map<string, PlatformVaultSettings> {
  const platforms = config.getOptionalConfig('gitopsPlatform.platforms');
  const result = new Map<string, PlatformVaultSettings>();
  for (const name of platforms?.keys() ?? []) {
    const vault = platforms?.getOptionalConfig(`${name}.sources.vault`);
    if (vault) {
      const key = `gitopsPlatform.platforms.${name}.sources.vault`;
      result.set(name, readPlatform(key, vault));
    }
  }
  return result;
}

function readPlatform(key: string, config: Config): PlatformVaultSettings {
  const environments = config.getOptionalConfig('environments');
  return {
    ...(config.has('address') && { common: readInstance(key, config) }),
    byEnvironment: new Map(
      (environments?.keys() ?? []).map(name => [
        name,
        readInstance(
          `${key}.environments.${name}`,
          environments!.getConfig(name),
        ),
      ]),
    ),
  };
}

function readInstance(key: string, config: Config): VaultSettings {
  const namespace = config.getOptionalString('namespace');
  const file = config.getOptionalString('caFile');
  return {
    address: readAddress(`${key}.address`, config.getString('address')),
    ...(namespace && { namespace: namespace.replace(/^\/+|\/+$/g, '') }),
    ...(file && { certificateAuthority: readCertificate(key, file) }),
    authentication: readAuthentication(`${key}.auth`, config.getConfig('auth')),
  };
}

function readAddress(key: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      `${key} must be a web address such as https://vault.example.test:8200`,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${key} must be an address alone, without credentials, query or fragment`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function readCertificate(key: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `${key}.caFile cannot be read: ${toError(error).message}`,
    );
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new InputError(
      `${key}.caFile (${file}) holds no certificate in PEM form`,
    );
  }
  return text;
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
