import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Propose to retire a service', {
    id: 'unregister',
    name: 'Propose to retire the service',
    action: 'gitops:service:unregister',
    input: { platform: 'shop', name: 'legacy-reports' },
  }),
  exampleStep('Say why, and whom to ask', {
    id: 'unregister',
    name: 'Propose to retire the service',
    action: 'gitops:service:unregister',
    input: {
      platform: 'shop',
      name: 'payment-service',
      title: 'Retire payment-service',
      description: 'The bank takes payments itself from May on.',
      reviewers: ['dana', 'sam'],
    },
  }),
];
