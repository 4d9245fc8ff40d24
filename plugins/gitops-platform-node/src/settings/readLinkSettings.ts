import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  GrafanaDashboard,
  HubbleVerdictStyle,
  VaultUiStyle,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { oneOf } from './oneOf';
import type { PlatformLinkSettings } from './PlatformSettings';
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
  const vault = config.getOptionalConfig('vault');
  const hubble = config.getOptionalConfig('hubble');
  const grafana = config.getOptionalConfig('grafana');
  const argocd = config.getOptionalConfig('argocd');
  return {
    ...(vault && {
      vault: {
        ...readBaseUrl(`${key}.vault`, vault),
        ...readStyle(`${key}.vault.style`, vault, 'style', VAULT_STYLES),
      },
    }),
    ...(hubble && {
      hubble: {
        ...readBaseUrl(`${key}.hubble`, hubble),
        ...readStyle(
          `${key}.hubble.verdictStyle`,
          hubble,
          'verdictStyle',
          VERDICT_STYLES,
        ),
      },
    }),
    ...(grafana && {
      grafana: {
        ...readBaseUrl(`${key}.grafana`, grafana),
        ...readDashboards(`${key}.grafana.dashboards`, grafana),
      },
    }),
    ...(argocd && {
      argocd: {
        ...readBaseUrl(`${key}.argocd`, argocd),
        ...(argocd.has('namespace') && {
          namespace: argocd.getString('namespace'),
        }),
      },
    }),
  };
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
