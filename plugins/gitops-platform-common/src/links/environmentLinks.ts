import type {
  EnvironmentLinks,
  GrafanaDashboard,
  HubbleVerdictStyle,
  ServiceGroup,
  ServiceGroupMember,
  VaultUiStyle,
} from '../model';
import { serviceGroupHost } from './serviceGroupHosts';

/**
 * What the configuration of the Backstage app says about a platform's tools.
 * Each field that is given replaces what the platform says; one of an
 * environment replaces that of all environments.
 * @public
 */
export interface PlatformLinkOverrides {
  vault?: ForEnvironments<{
    baseUrl?: string;
    style?: VaultUiStyle;
    namespace?: string;
  }>;
  hubble?: ForEnvironments<{
    baseUrl?: string;
    verdictStyle?: HubbleVerdictStyle;
  }>;
  grafana?: ForEnvironments<{
    baseUrl?: string;
    dashboards?: GrafanaDashboard[];
  }>;
  argocd?: ForEnvironments<{ baseUrl?: string; namespace?: string }>;
}

/**
 * What holds for all environments, and what differs in single ones.
 * @public
 */
export type ForEnvironments<T> = T & { environments?: Record<string, T> };

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
 * Public addresses of the tools of an environment: `https://` and the host of the
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
export function environmentLinks(input: {
  environment: string;
  serviceGroups: readonly ServiceGroup[];
  overrides?: PlatformLinkOverrides;
}): EnvironmentLinks {
  const { environment, serviceGroups, overrides = {} } = input;
  const vault = overrideFor(overrides.vault, environment);
  const hubble = overrideFor(overrides.hubble, environment);
  const grafana = overrideFor(overrides.grafana, environment);
  const argocd = overrideFor(overrides.argocd, environment);
  const addressOf = (
    tool: keyof typeof TOOLS,
    { baseUrl }: { baseUrl?: string },
  ) => baseUrl?.replace(/\/+$/, '') ?? publishedAddress(serviceGroups, tool);

  const links: EnvironmentLinks = {};
  const vaultUrl = addressOf('vault', vault);
  if (vaultUrl) {
    links.vault = { baseUrl: vaultUrl, style: vault.style ?? 'kv' };
  }
  if (vault.namespace) {
    links.vaultNamespace = vault.namespace;
  }
  const hubbleUrl = addressOf('hubble', hubble);
  if (hubbleUrl) {
    links.hubble = {
      baseUrl: hubbleUrl,
      verdictStyle: hubble.verdictStyle ?? 'verdicts',
    };
  }
  const grafanaUrl = addressOf('grafana', grafana);
  if (grafanaUrl) {
    links.grafana = {
      baseUrl: grafanaUrl,
      dashboards: grafana.dashboards ?? [],
    };
  }
  const argocdUrl = addressOf('argocd', argocd);
  if (argocdUrl) {
    links.argocd = {
      baseUrl: argocdUrl,
      namespace: argocd.namespace ?? 'argocd',
    };
  }
  return links;
}

/** What is configured for a tool in an environment, field by field. */
function overrideFor<T extends object>(
  override: ForEnvironments<T> | undefined,
  environment: string,
): Partial<T> {
  const { environments = {}, ...common } =
    override ?? ({} as ForEnvironments<T>);
  return { ...(common as Partial<T>), ...environments[environment] };
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
