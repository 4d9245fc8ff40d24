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
