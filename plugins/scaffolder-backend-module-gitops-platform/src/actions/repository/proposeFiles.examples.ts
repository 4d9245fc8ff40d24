import { exampleStep } from '../delivery';

const ADDRESS = 'https://gitlab.example.test/acme/services/user-service.git';

export const examples = [
  exampleStep('Propose what a repository does not have yet', {
    id: 'propose',
    name: 'Propose the files',
    action: 'gitops:repository:propose',
    input: { platform: 'shop', name: 'user-service', repoUrl: ADDRESS },
  }),
  exampleStep('Propose one folder of the workspace and include its jobs', {
    id: 'propose',
    name: 'Propose the files',
    action: 'gitops:repository:propose',
    input: {
      platform: 'shop',
      name: 'user-service',
      repoUrl: ADDRESS,
      sourcePath: 'gift-service',
      include: '.gitlab/platform.yml',
      title: 'Deploy user-service to Acme Shop',
      description: 'Asked for in the planning of this week.',
    },
  }),
  exampleStep(
    'Propose a client of an API, and say in the catalog who calls it',
    {
      id: 'propose',
      name: 'Propose the client',
      action: 'gitops:repository:propose',
      input: {
        platform: 'shop',
        name: 'user-service-calls-gift-api',
        repoUrl: ADDRESS,
        consumedApi: { component: 'user-service', api: 'api:default/gift-api' },
        variable: {
          name: 'GIFT_API_URL',
          value: 'http://gift-service-sv:8080',
        },
        title: 'Call gift-api',
      },
    },
  ),
  exampleStep('Act as the person who runs the template', {
    id: 'propose',
    name: 'Propose the files',
    action: 'gitops:repository:propose',
    input: {
      platform: 'shop',
      name: 'user-service',
      repoUrl: ADDRESS,
      token: '${{ secrets.USER_OAUTH_TOKEN }}',
    },
  }),
];
