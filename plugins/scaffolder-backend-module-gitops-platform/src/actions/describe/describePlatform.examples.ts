import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Read the facts of a platform',
    example: stringify({
      steps: [
        {
          id: 'describe',
          name: 'Read the platform',
          action: 'gitops:platform:describe',
          input: { platform: 'shop' },
        },
      ],
    }),
  },
  {
    description:
      'Check the name of a new service and learn where its repository goes',
    example: stringify({
      steps: [
        {
          id: 'describe',
          name: 'Check the name and read the platform',
          action: 'gitops:platform:describe',
          input: {
            platform: 'shop',
            service: 'gift-service',
            newService: true,
            environments: ['dev', 'live'],
          },
        },
      ],
    }),
  },
  {
    description: 'Put the repository of a new service into another group',
    example: stringify({
      steps: [
        {
          id: 'describe',
          name: 'Check the name and read the platform',
          action: 'gitops:platform:describe',
          input: {
            platform: 'shop',
            service: 'gift-service',
            newService: true,
            group: 'acme/labs',
          },
        },
      ],
    }),
  },
];
