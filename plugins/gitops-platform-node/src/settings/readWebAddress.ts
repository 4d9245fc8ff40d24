import { InputError } from '@backstage/errors';

/**
 * Reads an absolute http or https address.
 *
 * @returns the address without query, fragment and trailing slash
 * @throws InputError naming the key. The value is repeated only where it cannot hold a password.
 */
export function readWebAddress(key: string, value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new InputError(
      `${key} must be an absolute URL, e.g. https://gitlab.example.test/acme/gitops-config`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `${key} must not hold credentials; put the token into integrations.gitlab`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InputError(
      `${key} must start with https:// or http://; it is "${value}"`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
