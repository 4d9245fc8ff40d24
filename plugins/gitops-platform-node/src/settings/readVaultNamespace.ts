import type { Config } from '@backstage/config';
import type { PlatformLinkSettings } from './PlatformSettings';

/** Reads `namespace` of a Vault; nothing where the section has none. */
export function readVaultNamespace(config: Config): { namespace?: string } {
  const namespace = config
    .getOptionalString('namespace')
    ?.replace(/^\/+|\/+$/g, '');
  return namespace ? { namespace } : {};
}

/**
 * Gives links that name no namespace that of the Vault which live state is read
 * from: of the environment's own Vault where it has one, else of the common one.
 *
 * @param source - `gitopsPlatform.platforms.*.sources.vault`
 */
export function withSourceNamespaces(
  links: PlatformLinkSettings | undefined,
  source: Config | undefined,
): PlatformLinkSettings | undefined {
  if (!source || links?.vault?.namespace) {
    return links;
  }
  const sections = source.getOptionalConfig('environments');
  const environments = { ...links?.vault?.environments };
  for (const name of sections?.keys() ?? []) {
    environments[name] = {
      namespace: readVaultNamespace(sections!.getConfig(name)).namespace,
      ...environments[name],
    };
  }
  return {
    ...links,
    vault: { ...links?.vault, ...readVaultNamespace(source), environments },
  };
}
