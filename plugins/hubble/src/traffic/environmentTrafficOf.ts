import {
  applicationName,
  grafanaDashboardUrl,
  hubbleServiceViews,
  linksOf,
  namespaceOf,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { DashboardLink, EnvironmentTraffic } from './EnvironmentTraffic';

/**
 * Ways to look at a service's traffic in every enabled environment, in the
 * order of the platform. Where the service's repository could not be read, its
 * application is taken to have the service's name.
 */
export function environmentTrafficOf(
  view: ReadyEntityView,
): EnvironmentTraffic[] {
  return view.model.environments
    .filter(environment => environment.enabled)
    .map(environment => trafficIn(view, environment.name));
}

function trafficIn(
  { model, service, configuration }: ReadyEntityView,
  environment: string,
): EnvironmentTraffic {
  const namespace = namespaceOf(model, environment);
  const links = linksOf(model, environment);
  const appName =
    configuration?.environments.find(
      candidate => candidate.environment === environment,
    )?.appName ?? service.name;
  const context = {
    service: service.name,
    namespace,
    environment,
    application: applicationName(service.name, environment),
    appName,
  };

  return {
    environment,
    namespace,
    appName,
    links,
    views: hubbleServiceViews(model, {
      service: service.name,
      appName,
      environment,
    }),
    dashboards: (links.grafana?.dashboards ?? []).flatMap(dashboard => {
      const url = grafanaDashboardUrl(links, dashboard, context);
      return url
        ? [{ title: dashboard.title, url, variables: variablesOf(url) }]
        : [];
    }),
  };
}

/** What the address fills in, so that people see it before they follow it. */
function variablesOf(url: string): DashboardLink['variables'] {
  return [...new URL(url).searchParams]
    .filter(([name]) => name.startsWith('var-'))
    .map(([name, value]) => ({ name: name.slice('var-'.length), value }));
}
