import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Propose an environment that is synchronised by hand', {
    id: 'environment',
    name: 'Propose the environment',
    action: 'gitops:environment:add',
    input: {
      platform: 'shop',
      environment: 'staging',
      domain: 'staging.shop.example.test',
      autoSync: false,
    },
  }),
  exampleStep(
    'Prepare an environment that is switched on later, and then synchronised by Argo CD itself',
    {
      id: 'environment',
      name: 'Prepare the environment',
      action: 'gitops:environment:add',
      input: {
        platform: 'shop',
        environment: 'demo',
        domain: 'demo.shop.example.test',
        infraNamespace: 'infra-shared',
        enabled: false,
      },
    },
  ),
];
