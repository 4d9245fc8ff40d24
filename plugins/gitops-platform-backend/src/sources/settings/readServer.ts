import { readFileSync } from 'node:fs';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';

/** A server that live state is read from. */
export interface ServerSettings {
  /**
   * Its section of app-config.yaml. It tells servers with one address apart:
   * other credentials may see other things there.
   */
  key: string;
  /** Without a trailing slash. */
  address: string;
  /** PEM text of certificate authorities besides those that Node trusts. */
  certificateAuthority?: string;
}

/**
 * Reads `address` and `caFile` of a source.
 *
 * @param key - full key of the section, for messages
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function readServer(key: string, config: Config): ServerSettings {
  const file = config.getOptionalString('caFile');
  return {
    key,
    address: readAddress(`${key}.address`, config.getString('address')),
    ...(file && { certificateAuthority: readCertificate(key, file) }),
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
