import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Messages of the Hubble card and tab.
 * @public
 */
export const hubbleTranslationRef = createTranslationRef({
  id: 'hubble',
  messages: {
    card: {
      title: 'Traffic',
      all: 'All views, commands and dashboards',
    },
    content: {
      title: 'Traffic',
      description:
        'Network flows of {{service}} in Hubble, and its dashboards in Grafana.',
      environments: 'Environments',
      namespace: 'Namespace {{namespace}}, pods with the label {{label}}',
    },
    notice: {
      noEnvironments: {
        title: 'The platform has no enabled environment',
        hint: 'Enable one under environments in {{file}}.',
      },
      noHubble: {
        title: 'The platform publishes no Hubble UI',
        hint: 'Publish Hubble in service-groups.yaml, or set gitopsPlatform.platforms.{{platform}}.links.hubble in app-config.yaml. The commands work with access to the cluster.',
      },
      assumedName: {
        title: 'The name of the application is assumed',
        hint: "The service's repository could not be read. The links look for pods labelled app={{appName}}; a service with another appName shows no flows.",
      },
    },
    flows: {
      title: 'Hubble',
      table: 'Hubble views of {{environment}}',
      view: 'View',
      command: 'Command',
      commandLabel: 'command for {{view}} in {{environment}}',
    },
    view: {
      all: { title: 'All flows', description: 'To and from this service' },
      dropped: {
        title: 'Dropped',
        description: 'Refused by a network policy or lost',
      },
      errors: {
        title: 'Errors',
        description: 'Flows that Cilium could not handle',
      },
      'http-5xx': {
        title: 'HTTP 5xx',
        description: 'Answers with a server error',
      },
      dns: {
        title: 'DNS',
        description:
          'The link shows the whole namespace, the command this service only',
      },
      to: { title: 'To this service', description: 'Who calls it' },
      from: { title: 'From this service', description: 'Whom it calls' },
      'service-map': {
        title: 'Service map',
        description: 'Everything in the namespace and how it is connected',
      },
    },
    rates: {
      title: 'Last hour',
      description: 'Flows and HTTP answers per second, as Hubble counts them',
      none: 'Prometheus has no series of this service. Hubble counts with its metrics flow and httpV2, with the labels of its option labelsContext.',
      notConfigured: 'Charts need a Prometheus with the metrics of Hubble.',
      flows: {
        title: 'Flows',
        label: 'Flows per second in {{environment}}',
        none: 'Hubble has counted no flows.',
        forwarded: 'Forwarded',
        dropped: 'Dropped',
      },
      http: {
        title: 'HTTP answers by status',
        label: 'HTTP answers per second in {{environment}}',
        none: 'Hubble sees no HTTP of this service.',
      },
      perSecond: 'Per second',
      latest: 'Latest',
      average: 'Average',
      highest: 'Highest',
      minutes: 'Minute by minute',
      minutesOf: '{{label}}, minute by minute',
      time: 'Time',
      summary: 'Last hour: {{forwarded}} flows/s, {{dropped}} dropped/s',
      summaryFailed: 'and {{failed}} HTTP 5xx/s',
    },
    grafana: {
      title: 'Grafana',
      none: 'No dashboards are configured. List them under gitopsPlatform.platforms.{{platform}}.links.grafana.dashboards in app-config.yaml.',
      noGrafana: 'The platform publishes no Grafana.',
      noVariables: 'without variables',
    },
  },
  translations: {
    ru: () => import('./ru'),
  },
});
