import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  ForEnvironments,
  GrafanaDashboard,
  HubbleVerdictStyle,
  VaultUiStyle,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { oneOf } from './oneOf';
import type { PlatformLinkSettings } from './PlatformSettings';
import { readVaultNamespace } from './readVaultNamespace';
import { readWebAddress } from './readWebAddress';

const VAULT_STYLES: readonly VaultUiStyle[] = ['show', 'kv', 'secrets-engines'];
const VERDICT_STYLES: readonly HubbleVerdictStyle[] = ['verdicts', 'verdict'];

/**
 * Reads `gitopsPlatform.platforms.*.links`.
 *
 * @param key - full name of the key, for messages
 */
export function readLinkSettings(
  key: string,
  config: Config,
): PlatformLinkSettings {
  return {
    ...readTool(key, config, 'vault', (vaultKey, vault) => ({
      ...readBaseUrl(vaultKey, vault),
      ...readStyle(`${vaultKey}.style`, vault, 'style', VAULT_STYLES),
      ...readVaultNamespace(vault),
    })),
    ...readTool(key, config, 'hubble', (hubbleKey, hubble) => ({
      ...readBaseUrl(hubbleKey, hubble),
      ...readStyle(
        `${hubbleKey}.verdictStyle`,
        hubble,
        'verdictStyle',
        VERDICT_STYLES,
      ),
    })),
    ...readTool(key, config, 'grafana', (grafanaKey, grafana) => ({
      ...readBaseUrl(grafanaKey, grafana),
      ...readDashboards(`${grafanaKey}.dashboards`, grafana),
    })),
    ...readTool(key, config, 'argocd', (argocdKey, argocd) => ({
      ...readBaseUrl(argocdKey, argocd),
      ...(argocd.has('namespace') && {
        namespace: argocd.getString('namespace'),
      }),
    })),
  };
}

/** Reads what holds for all environments, and what differs in single ones. */
function readTool<Tool extends string, T>(
  key: string,
  config: Config,
  tool: Tool,
  read: (key: string, config: Config) => T,
): { [tool in Tool]?: ForEnvironments<T> } {
  const section = config.getOptionalConfig(tool);
  if (!section) {
    return {};
  }
  const environments = section.getOptionalConfig('environments');
  const settings: ForEnvironments<T> = {
    ...read(`${key}.${tool}`, section),
    ...(environments && {
      environments: Object.fromEntries(
        environments
          .keys()
          .map(name => [
            name,
            read(
              `${key}.${tool}.environments.${name}`,
              environments.getConfig(name),
            ),
          ]),
      ),
    }),
  };
  return { [tool]: settings } as { [tool in Tool]?: ForEnvironments<T> };
}

function readBaseUrl(key: string, config: Config): { baseUrl?: string } {
  const value = config.getOptionalString('baseUrl');
  return value === undefined
    ? {}
    : { baseUrl: readWebAddress(`${key}.baseUrl`, value) };
}

function readStyle<K extends string, T extends string>(
  key: string,
  config: Config,
  field: K,
  allowed: readonly T[],
): { [field in K]?: T } {
  const value = config.getOptionalString(field);
  return (
    value === undefined ? {} : { [field]: oneOf(key, value, allowed) }
  ) as {
    [field in K]?: T;
  };
}

function readDashboards(
  key: string,
  grafana: Config,
): { dashboards?: GrafanaDashboard[] } {
  const dashboards = grafana.getOptionalConfigArray('dashboards');
  if (!dashboards) {
    return {};
  }
  return {
    dashboards: dashboards.map((dashboard, index) => {
      const slug = dashboard.getOptionalString('slug');
      const variables = dashboard.getOptionalConfig('variables');
      const uid = dashboard.getString('uid');
      if (uid.includes('/')) {
        throw new InputError(
          `${key}[${index}].uid must be the uid alone, not an address; it is "${uid}"`,
        );
      }
      return {
        title: dashboard.getString('title'),
        uid,
        ...(slug !== undefined && { slug }),
        ...(variables && {
          variables: Object.fromEntries(
            variables.keys().map(name => [name, variables.getString(name)]),
          ),
        }),
      };
    }),
  };
}
