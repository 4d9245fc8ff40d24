import type {
  GrafanaDashboard,
  HubbleVerdictStyle,
  PlatformLinks,
  ServiceGroup,
  ServiceGroupMember,
  VaultUiStyle,
} from '../model';
import { serviceGroupHost } from './serviceGroupHosts';

/**
 * What the configuration of the Backstage app says about a platform's tools.
 * Each field that is given replaces what the platform says.
 * @public
 */
export interface PlatformLinkOverrides {
  vault?: { baseUrl?: string; style?: VaultUiStyle };
  hubble?: { baseUrl?: string; verdictStyle?: HubbleVerdictStyle };
  grafana?: { baseUrl?: string; dashboards?: GrafanaDashboard[] };
  argocd?: { baseUrl?: string; namespace?: string };
}

/** Keys and Kubernetes Services that the tools go by in `service-groups.yaml`. */
const TOOLS = {
  vault: { keys: ['vault', 'vault-ui'], services: ['vault', 'vault-ui'] },
  hubble: { keys: ['hubble', 'hubble-ui'], services: ['hubble-ui'] },
  grafana: {
    keys: ['grafana'],
    services: [
      'grafana',
      'kube-prometheus-stack-grafana',
      'prometheus-grafana',
    ],
  },
  argocd: {
    keys: ['argocd', 'argo-cd', 'argocd-server'],
    services: ['argocd-server', 'argo-cd-argocd-server'],
  },
} as const;

/**
 * Public addresses of a platform's tools: `https://` and the host of the
 * enabled member of an enabled service group that is named after the tool or
 * routes to the tool's Kubernetes Service; overridden by configuration. A tool
 * that neither names is left out.
 *
 * Defaults: Vault UI style `kv` (Vault 1.15 to 1.21), Hubble UI style
 * `verdicts` (UI 0.13 and later), Argo CD applications in the namespace
 * `argocd`, no Grafana dashboards.
 *
 * Source: platform repository convention (`service-groups.yaml` is where the
 * public addresses are).
 *
 * @public
 */
export function platformLinks(input: {
  serviceGroups: readonly ServiceGroup[];
  overrides?: PlatformLinkOverrides;
}): PlatformLinks {
  const { serviceGroups, overrides = {} } = input;
  const addressOf = (tool: keyof typeof TOOLS): string | undefined => {
    const configured = overrides[tool]?.baseUrl;
    return configured
      ? configured.replace(/\/+$/, '')
      : publishedAddress(serviceGroups, tool);
  };

  const links: PlatformLinks = {};
  const vault = addressOf('vault');
  if (vault) {
    links.vault = { baseUrl: vault, style: overrides.vault?.style ?? 'kv' };
  }
  const hubble = addressOf('hubble');
  if (hubble) {
    links.hubble = {
      baseUrl: hubble,
      verdictStyle: overrides.hubble?.verdictStyle ?? 'verdicts',
    };
  }
  const grafana = addressOf('grafana');
  if (grafana) {
    links.grafana = {
      baseUrl: grafana,
      dashboards: overrides.grafana?.dashboards ?? [],
    };
  }
  const argocd = addressOf('argocd');
  if (argocd) {
    links.argocd = {
      baseUrl: argocd,
      namespace: overrides.argocd?.namespace ?? 'argocd',
    };
  }
  return links;
}

function publishedAddress(
  serviceGroups: readonly ServiceGroup[],
  tool: keyof typeof TOOLS,
): string | undefined {
  const published = serviceGroups
    .filter(group => group.enabled)
    .flatMap(group =>
      group.services
        .filter(member => member.enabled)
        .map(member => ({ group, member })),
    );
  const { keys, services } = TOOLS[tool];
  const isOneOf = (names: readonly string[], name: string | undefined) =>
    name !== undefined && names.includes(name.toLowerCase());
  const rules: ((member: ServiceGroupMember) => boolean)[] = [
    member => isOneOf(keys, member.name),
    member => isOneOf(services, member.serviceName),
    member => isOneOf(keys, member.subdomain),
  ];
  for (const rule of rules) {
    const found = published.find(({ member }) => rule(member));
    if (found) {
      return `https://${serviceGroupHost(found.group, found.member)}`;
    }
  }
  return undefined;
}
