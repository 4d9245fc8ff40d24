import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Check the name of a new API and learn what is made of it',
    example: stringify({
      steps: [
        {
          id: 'api',
          name: 'Check the name of the API',
          action: 'gitops:api:describe',
          input: { platform: 'shop', name: 'gift-api' },
        },
      ],
    }),
  },
  {
    description: 'Learn the packages of APIs that a service calls',
    example: stringify({
      steps: [
        {
          id: 'api',
          name: 'Look up the APIs that are called',
          action: 'gitops:api:describe',
          input: { platform: 'shop', consumes: ['api:default/user-api'] },
        },
      ],
    }),
  },
];
