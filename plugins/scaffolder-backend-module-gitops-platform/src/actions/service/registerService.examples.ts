import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Propose a service to a platform by merge request', {
    id: 'register',
    name: 'Propose the entry',
    action: 'gitops:service:register',
    input: { platform: 'shop', name: 'gift-service' },
  }),
  exampleStep(
    'Register a frontend whose repository is in a group of its own, and ask for a review',
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
        labels: ['storefront'],
        reviewers: ['dana'],
      },
    },
  ),
  exampleStep('Register a service of a monorepo with a commit', {
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
  }),
  exampleStep('Act as the person who runs the template', {
    id: 'register',
    name: 'Propose the entry',
    action: 'gitops:service:register',
    input: {
      platform: 'shop',
      name: 'gift-service',
      token: '${{ secrets.USER_OAUTH_TOKEN }}',
    },
  }),
  exampleStep('Merge as soon as the pipeline of the platform has passed', {
    id: 'register',
    name: 'Propose the entry',
    action: 'gitops:service:register',
    input: { platform: 'shop', name: 'gift-service', autoMerge: true },
  }),
  exampleStep('Write the entry into a checkout that earlier steps fetched', {
    id: 'register',
    name: 'Write the entry',
    action: 'gitops:service:register',
    input: {
      platform: 'shop',
      name: 'gift-service',
      delivery: 'workspace',
      directory: 'gitops-config',
    },
  }),
];
