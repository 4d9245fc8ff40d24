import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Propose a service to a platform by merge request',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Propose the entry',
          action: 'gitops:service:register',
          input: { platform: 'shop', name: 'gift-service' },
        },
      ],
    }),
  },
  {
    description:
      'Register a frontend whose repository is in a group of its own',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Propose the entry',
          action: 'gitops:service:register',
          input: {
            platform: 'shop',
            name: 'gift-cards',
            syncWave: '2',
            repoUrl: 'https://gitlab.example.test/acme/web/gift-cards.git',
            title: 'Put gift cards online',
            description: 'Agreed with the platform team.',
          },
        },
      ],
    }),
  },
  {
    description: 'Register a service of a monorepo with a commit',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Enter the service',
          action: 'gitops:service:register',
          input: {
            platform: 'shop',
            name: 'arcade-scores',
            repoUrl: 'https://gitlab.example.test/acme/services/arcade.git',
            path: 'scores/.cicd',
            delivery: 'commit',
          },
        },
      ],
    }),
  },
  {
    description: 'Act as the person who runs the template',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Propose the entry',
          action: 'gitops:service:register',
          input: {
            platform: 'shop',
            name: 'gift-service',
            token: '${{ secrets.USER_OAUTH_TOKEN }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Write the entry into a checkout that earlier steps fetched',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Write the entry',
          action: 'gitops:service:register',
          input: {
            platform: 'shop',
            name: 'gift-service',
            delivery: 'workspace',
            directory: 'gitops-config',
          },
        },
      ],
    }),
  },
];
