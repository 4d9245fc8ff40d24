import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Messages of the form fields.
 *
 * `name.problem.*` and `wave.title.*` pass texts of the platform model on in
 * English; other languages replace them by their own.
 *
 * @public
 */
export const gitopsPlatformTranslationRef = createTranslationRef({
  id: 'gitops-platform',
  messages: {
    field: {
      required: 'required',
      loading: 'Loading choices…',
      noPlatform: {
        title: 'Choose a platform first',
        hint: 'The choices here come from the platform.',
      },
    },
    platform: {
      label: 'Platform',
      placeholder: 'Choose a platform',
      empty: {
        title: 'No platform is configured',
        hint: 'An administrator adds platforms under gitopsPlatform.platforms in app-config.yaml.',
      },
      unknown: "There is no platform '{{platform}}'. Choose one of the list.",
      unreadable:
        "The platform '{{platform}}' cannot be read right now: {{message}}",
    },
    name: {
      label: 'Service name',
      problem: {
        empty: '{{message}}',
        'not-rfc1123': '{{message}}',
        'too-long': '{{message}}',
        taken: '{{message}}',
      },
    },
    environments: {
      label: 'Environments',
      autoSync: 'deployed automatically',
      manualSync: 'deployed by hand',
      noDomain: 'no domain',
      atLeastOne: 'Choose at least one environment.',
      notOffered: "The platform has no enabled environment '{{environment}}'.",
      empty: {
        title: 'The platform has no enabled environment',
        hint: 'Enable one in base.yaml of the platform repository.',
      },
    },
    wave: {
      label: 'Sync wave',
      option: 'Wave {{value}} · {{title}}',
      title: {
        '0': 'Backend',
        '1': 'Gateway',
        '2': 'Frontend',
      },
      other: 'Wave {{value}}',
      services: 'With {{services}}',
      more: 'With {{services}} and {{others}} more',
      noServices: 'No service yet',
      notOffered: "The platform has no sync wave '{{wave}}'.",
    },
    domains: {
      label: 'Domains',
      main: 'main domain',
      mirror: 'mirror',
      noEnvironment: {
        title: 'Choose environments first',
        hint: 'The domains are those of the chosen environments.',
      },
      empty: 'This environment has no domain.',
      notOffered: "No chosen environment has the domain '{{domain}}'.",
    },
  },
  translations: {
    ru: () => import('./ru'),
  },
});
