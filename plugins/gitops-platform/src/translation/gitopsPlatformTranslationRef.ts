import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { formMessages } from './formMessages';
import { overviewMessages } from './overviewMessages';

/**
 * Messages of the page, the tab and of the form fields.
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
      noService: {
        title: 'Choose a service first',
      },
    },
    argocd: {
      source: 'Argo CD of {{environments}}',
    },
    overview: overviewMessages,
    platformPage: {
      header: 'Platforms',
      title: 'Services of {{platform}}',
      description:
        'What Argo CD runs in each environment, and with which image.',
      catalog: 'The catalog',
      repository: 'The platform repository',
      filter: 'Filter',
      filterHint: 'Service, entity or image tag',
      state: {
        label: 'State',
        any: 'Any',
        unhealthy: 'not healthy somewhere',
        'out-of-sync': 'not synchronised somewhere',
        progressing: 'progressing somewhere',
        absent: 'without an application somewhere',
      },
      shown: 'Services: {{number}} of {{all}}',
      table: 'Services and environments',
      service: 'Service',
      forbidden: {
        title: 'You may not see what runs on this platform',
        hint: 'It takes the permission {{permission}}. The pages of single components show what their readers may see.',
      },
      empty: {
        title: 'The platform has no service yet',
        hint: 'Register one with a template, or in core.yaml of the platform repository.',
      },
    },
    ...formMessages,
  },
  translations: {
    ru: () => import('./ru'),
  },
});
