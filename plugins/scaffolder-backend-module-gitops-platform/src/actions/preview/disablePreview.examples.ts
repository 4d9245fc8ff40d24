import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Switch the preview environments of a service off', {
    id: 'preview',
    name: 'Propose no more previews',
    action: 'gitops:preview:disable',
    input: { platform: 'shop', service: 'user-service' },
  }),
  exampleStep('At once, without a review', {
    id: 'preview',
    name: 'Switch previews off',
    action: 'gitops:preview:disable',
    input: {
      platform: 'shop',
      service: 'user-service',
      delivery: 'commit',
      title: 'Stop the previews of user-service until the tests are stable',
    },
  }),
];
