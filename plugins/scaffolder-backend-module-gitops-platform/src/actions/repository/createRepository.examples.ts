import { exampleStep } from '../delivery';

const ADDRESS = 'https://gitlab.example.test/acme/services/gift-service.git';

export const examples = [
  exampleStep('Create the repository of a service from the workspace', {
    id: 'publish',
    name: 'Create the repository',
    action: 'gitops:repository:create',
    input: { platform: 'shop', name: 'gift-service', repoUrl: ADDRESS },
  }),
  exampleStep('Push one folder of the workspace, and describe the project', {
    id: 'publish',
    name: 'Create the repository',
    action: 'gitops:repository:create',
    input: {
      platform: 'shop',
      name: 'gift-service',
      repoUrl: ADDRESS,
      sourcePath: 'gift-service',
      defaultBranch: 'trunk',
      visibility: 'internal',
      description: 'Wraps and sends gifts',
      topics: ['service', 'nodejs'],
      title: 'Begin gift-service',
    },
  }),
  exampleStep('Act as the person who runs the template', {
    id: 'publish',
    name: 'Create the repository',
    action: 'gitops:repository:create',
    input: {
      platform: 'shop',
      name: 'gift-service',
      repoUrl: ADDRESS,
      token: '${{ secrets.USER_OAUTH_TOKEN }}',
    },
  }),
];
