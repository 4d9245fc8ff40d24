import { exampleStep } from '../delivery';

export const examples = [
  exampleStep(
    'Answer under another domain, with the default routes of the platform',
    {
      id: 'mirror',
      name: 'Propose the domain',
      action: 'gitops:domain-mirror:add',
      input: {
        platform: 'shop',
        environment: 'live',
        domain: 'gifts.example.test',
        zoneId: '00000000000000000000000000000d01',
      },
    },
  ),
  exampleStep('Offer only the API under a domain', {
    id: 'mirror',
    name: 'Propose the domain',
    action: 'gitops:domain-mirror:add',
    input: {
      platform: 'shop',
      environment: 'live',
      domain: 'developers.example.test',
      zoneId: '00000000000000000000000000000d02',
      routes: [
        {
          name: 'api',
          path: '/api',
          pathType: 'PathPrefix',
          serviceName: 'api-gw-sv',
          servicePort: 8080,
        },
      ],
    },
  }),
];
