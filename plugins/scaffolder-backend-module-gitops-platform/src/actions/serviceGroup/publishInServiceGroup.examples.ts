import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Give a dashboard an address in the infrastructure group', {
    id: 'publish',
    name: 'Propose the address',
    action: 'gitops:service-group:publish',
    input: {
      platform: 'shop',
      group: 'infrastructure',
      name: 'alertmanager',
      namespace: 'monitoring',
      serviceName: 'alertmanager',
      servicePort: 9093,
    },
  }),
  exampleStep('Under another name and below a path', {
    id: 'publish',
    name: 'Propose the address',
    action: 'gitops:service-group:publish',
    input: {
      platform: 'shop',
      group: 'infrastructure',
      name: 'kafka-ui',
      subdomain: 'kafka',
      namespace: 'kafka',
      serviceName: 'kafka-ui',
      servicePort: 8080,
      path: '/ui',
      pathType: 'PathPrefix',
    },
  }),
];
