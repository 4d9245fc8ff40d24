import type { EnvironmentLinks, GrafanaDashboard } from '../model';
import { encodeSegment, queryString } from './percentEncoding';

/**
 * What the placeholders in a dashboard's variables stand for.
 * @public
 */
export interface GrafanaContext {
  service: string;
  namespace: string;
  environment: string;
  /** Argo CD application. */
  application: string;
  appName: string;
}

/**
 * Page of a Grafana dashboard with its variables filled in, `undefined` where
 * the platform has no Grafana. `{service}`, `{namespace}`, `{environment}`,
 * `{application}` and `{appName}` in a variable's value are replaced; any other
 * text in braces stays.
 *
 * Source: Grafana, dashboard URL variables (`/d/{uid}/{slug}?var-{name}=…`).
 *
 * @public
 */
export function grafanaDashboardUrl(
  links: Pick<EnvironmentLinks, 'grafana'>,
  dashboard: GrafanaDashboard,
  context: GrafanaContext,
): string | undefined {
  if (!links.grafana) {
    return undefined;
  }
  const values = new Map(Object.entries(context));
  const path = [dashboard.uid, ...(dashboard.slug ? [dashboard.slug] : [])]
    .map(encodeSegment)
    .join('/');
  return `${links.grafana.baseUrl}/d/${path}${queryString(
    Object.entries(dashboard.variables ?? {}).map(([name, template]) => [
      `var-${name}`,
      template.replace(
        /\{(\w+)\}/g,
        (placeholder, key: string) => values.get(key) ?? placeholder,
      ),
    ]),
  )}`;
}
