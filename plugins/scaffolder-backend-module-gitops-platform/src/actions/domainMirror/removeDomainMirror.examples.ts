import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Take away the last mirror of an environment', {
    id: 'mirror',
    name: 'Propose to take the domain away',
    action: 'gitops:domain-mirror:remove',
    input: {
      platform: 'shop',
      environment: 'qa',
      domain: 'qa.acme-outlet.example.test',
    },
  }),
  exampleStep(
    'Take away a mirror with others behind it, whose live resources are then made anew',
    {
      id: 'mirror',
      name: 'Propose to take the domain away',
      action: 'gitops:domain-mirror:remove',
      input: {
        platform: 'shop',
        environment: 'live',
        domain: 'acme-outlet.example.test',
        renumber: true,
      },
    },
  ),
];
