import type {
  EnvironmentLinks,
  HubbleServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** A Grafana dashboard, opened for a service in an environment. */
export interface DashboardLink {
  title: string;
  url: string;
  /** The variables that the link fills in, in the order of the address. */
  variables: { name: string; value: string }[];
}

/** Ways to look at a service's traffic in one environment. */
export interface EnvironmentTraffic {
  environment: string;
  namespace: string;
  appName: string;
  links: EnvironmentLinks;
  views: HubbleServiceView[];
  dashboards: DashboardLink[];
}
