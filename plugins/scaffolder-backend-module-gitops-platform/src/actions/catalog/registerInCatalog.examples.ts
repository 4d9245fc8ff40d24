import { exampleStep } from '../delivery';

export const examples = [
  exampleStep('Register the repository that an earlier step created', {
    id: 'catalog',
    name: 'Add it to the catalog',
    action: 'gitops:catalog:register',
    input: {
      repoContentsUrl:
        'https://gitlab.example.test/acme/services/gift-service/-/blob/main',
    },
  }),
  exampleStep('Register another file than catalog-info.yaml', {
    id: 'catalog',
    name: 'Add it to the catalog',
    action: 'gitops:catalog:register',
    input: {
      repoContentsUrl:
        'https://gitlab.example.test/acme/services/arcade/-/blob/main',
      catalogInfoPath: 'scores/catalog-info.yaml',
    },
  }),
  exampleStep('Register a file that a merge request is to bring', {
    id: 'catalog',
    name: 'Add it to the catalog',
    action: 'gitops:catalog:register',
    input: {
      repoContentsUrl:
        'https://gitlab.example.test/acme/services/arcade/-/blob/main',
      catalogInfoPath: 'scores/catalog-info.yaml',
      optional: true,
    },
  }),
];
