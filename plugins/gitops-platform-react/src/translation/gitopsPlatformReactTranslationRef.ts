import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Messages of the shared components.
 *
 * The backend says in English what is the matter with an entity, because only
 * it knows the names concerned. `problem.*.hint`, `reading.because.*` and
 * `reading.advice.*` pass its words on in English, and other languages replace
 * them by their own.
 *
 * @public
 */
export const gitopsPlatformReactTranslationRef = createTranslationRef({
  id: 'gitops-platform-react',
  messages: {
    loading: 'Reading the platform…',
    retry: 'Try again',
    platform: 'Platform',
    error: {
      title: 'The platform information could not be loaded',
    },
    problem: {
      awaited: {
        title: 'Not on the platform yet',
        message:
          'The merge request that registers this service is open. Once it is merged, this page shows where the service runs.',
        link: 'Merge request',
      },
      'no-platform': {
        title: 'This component belongs to no platform',
        hint: '{{hint}}',
      },
      'unknown-platform': {
        title: 'The platform of this component is not configured',
        hint: '{{hint}}',
      },
      'platform-unreadable': {
        title: 'The platform repository cannot be read',
        hint: '{{hint}}',
      },
      'service-not-registered': {
        title: 'This service is not registered in the platform',
        hint: '{{hint}}',
      },
      'repository-mismatch': {
        title: 'The platform has another repository for this service',
        hint: '{{hint}}',
      },
      'untrusted-location': {
        title: 'This component is described in an untrusted place',
        hint: '{{hint}}',
      },
    },
    source: {
      'platform-repository': 'The platform repository could not be read',
      'service-repository': "The service's repository could not be read",
    },
    staleSource: {
      'platform-repository':
        'The platform repository cannot be read now; this is from {{date}}',
      'service-repository':
        "The service's repository cannot be read now; this is from {{date}}",
    },
    reading: {
      stale: '{{source}} does not answer; this is from {{date}}',
      unavailable: '{{source}} does not answer',
      forbidden: '{{source}} refuses the portal',
      notConfigured: 'The portal has no access to {{source}}',
      since: '{{message}} (since {{date}})',
      because: {
        late: '{{message}}',
        unreachable: '{{message}}',
        timeout: '{{message}}',
        overloaded: '{{message}}',
        failing: '{{message}}',
        refused: '{{message}}',
        malformed: '{{message}}',
        unsupported: '{{message}}',
      },
      advice: {
        late: '{{hint}}',
        unreachable: '{{hint}}',
        timeout: '{{hint}}',
        overloaded: '{{hint}}',
        failing: '{{hint}}',
        refused: '{{hint}}',
        malformed: '{{hint}}',
        unsupported: '{{hint}}',
      },
    },
    live: {
      forbidden: {
        title: 'You may not see the live state',
        hint: 'It takes the permission {{permission}}, which owners of a component usually have. What git says is shown all the same.',
      },
      failed: {
        title: 'The live state could not be asked for',
      },
      old: {
        title: 'The portal does not answer; this is from {{date}}',
      },
    },
    copy: {
      label: 'Copy {{label}}',
      copied: 'Copied',
      failed:
        'The browser did not allow copying. The text is selected: copy it with the keyboard.',
      command: 'command',
    },
    link: {
      newTab: 'opens in a new tab',
    },
  },
  translations: {
    ru: () => import('./ru'),
  },
});
