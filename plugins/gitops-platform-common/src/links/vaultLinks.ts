import type { EnvironmentLinks, VaultUiStyle } from '../model';
import { encodePath, encodeSegment, queryString } from './percentEncoding';
import { shellCommand } from './shellQuoting';

/**
 * A secret of the KV v2 engine.
 * @public
 */
export interface VaultSecretAddress {
  mount: string;
  /** Path under the mount, without `data/`. */
  path: string;
}

const ROUTES: Record<VaultUiStyle, (mount: string, path: string) => string> = {
  show: (mount, path) => `secrets/${mount}/show/${encodePath(path)}`,
  kv: (mount, path) => `secrets/${mount}/kv/${encodeSegment(path)}/details`,
  'secrets-engines': (mount, path) =>
    `secrets-engines/${mount}/kv/${encodeSegment(path)}/details`,
};

/**
 * Page of a secret in the Vault UI, `undefined` where the platform has no Vault
 * UI. The three styles are one per generation of the UI:
 *
 * - `show`, up to Vault 1.14 and OpenBao: `/ui/vault/secrets/{mount}/show/{path}`
 * - `kv`, Vault 1.15 to 1.21: `/ui/vault/secrets/{mount}/kv/{path as one segment}/details`
 * - `secrets-engines`, Vault 2.0 and later: the same under `/ui/vault/secrets-engines/`
 *
 * A namespace is a query parameter of every page in all of them.
 *
 * Source: routes of the Vault UI of those versions; `namespace` is a query
 * parameter of the route `vault.cluster`, above all pages.
 *
 * @public
 */
export function vaultSecretUrl(
  links: Pick<EnvironmentLinks, 'vault' | 'vaultNamespace'>,
  { mount, path }: VaultSecretAddress,
): string | undefined {
  if (!links.vault) {
    return undefined;
  }
  const { baseUrl, style } = links.vault;
  return `${baseUrl}/ui/vault/${ROUTES[style](
    encodeSegment(mount.replace(/^\/+|\/+$/g, '')),
    path,
  )}${queryString([['namespace', links.vaultNamespace]])}`;
}

/**
 * Command that reads a secret, quoted for a POSIX shell. A path that looks like
 * an option is put behind `--`, so that a values file cannot smuggle one in.
 *
 * Source: Vault 1.12 and later, `vault kv get -mount`, `-namespace`.
 *
 * @example `vault kv get -mount=secret acme/user-service/dev/config`
 * @public
 */
export function vaultGetCommand(
  { vaultNamespace }: Pick<EnvironmentLinks, 'vaultNamespace'>,
  { mount, path }: VaultSecretAddress,
): string {
  return shellCommand([
    'vault',
    'kv',
    'get',
    ...(vaultNamespace ? [`-namespace=${vaultNamespace}`] : []),
    `-mount=${mount}`,
    ...(path.startsWith('-') ? ['--'] : []),
    path,
  ]);
}
