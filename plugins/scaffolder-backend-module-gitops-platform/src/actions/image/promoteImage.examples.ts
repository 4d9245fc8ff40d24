import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Propose to release what runs in qa', {
    id: 'promote',
    name: 'Propose the release',
    action: 'gitops:image:promote',
    input: {
      platform: 'shop',
      service: 'user-service',
      from: 'qa',
      to: 'live',
    },
  }),
  exampleStep('Release exactly the version that was seen, at once', {
    id: 'promote',
    name: 'Release',
    action: 'gitops:image:promote',
    input: {
      platform: 'shop',
      service: 'user-service',
      from: 'qa',
      to: 'live',
      expectedTag: 'v2.8.0-rc.2',
      delivery: 'commit',
    },
  }),
];
