import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Give the merge requests of a service preview environments', {
    id: 'preview',
    name: 'Propose preview environments',
    action: 'gitops:preview:enable',
    input: { platform: 'shop', service: 'order-service', projectId: '3' },
  }),
  exampleStep(
    'Only for branches of some tickets, in a namespace of their own',
    {
      id: 'preview',
      name: 'Propose preview environments',
      action: 'gitops:preview:enable',
      input: {
        platform: 'shop',
        service: 'order-service',
        projectId: '3',
        branchMatch: '^SHOP-[0-9]+-',
        namespace: 'shop-preview',
        appNameBase: 'orders',
      },
    },
  ),
  exampleStep('A new service whose registration is still a merge request', {
    id: 'preview',
    name: 'Propose preview environments',
    action: 'gitops:preview:enable',
    input: {
      platform: 'shop',
      service: 'gift-service',
      projectId: '77',
      repoUrl: 'https://gitlab.example.test/acme/services/gift-service.git',
    },
  }),
  exampleStep('Switch previews on again that were switched off', {
    id: 'preview',
    name: 'Propose preview environments',
    action: 'gitops:preview:enable',
    input: { platform: 'shop', service: 'payment-service' },
  }),
];
