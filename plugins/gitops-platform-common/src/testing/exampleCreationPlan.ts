import type { CreationPlan } from '../api';

const PLATFORM = 'https://gitlab.example.test/acme/infra/shop/gitops-config';

/**
 * A new service with everything that one can ask for.
 * @public
 */
export const exampleCreationPlan: CreationPlan = {
  service: 'gift-service',
  repository: {
    url: 'https://gitlab.example.test/acme/services/gift-service',
    state: 'free',
    files: [
      '.cicd/default.yaml',
      '.cicd/dev.yaml',
      '.cicd/qa.yaml',
      '.cicd/live.yaml',
    ],
  },
  api: {
    name: 'gift-api',
    repository: {
      url: 'https://gitlab.example.test/acme/api/proto/gift-api',
      state: 'free',
    },
  },
  environments: [
    {
      name: 'dev',
      deployed: true,
      autoSync: true,
      application: 'gift-service-dev',
      namespace: 'shop-dev',
      kubernetesService: 'gift-service-sv',
      addresses: ['dev.shop.example.test/gift-service'],
      vaultPath: 'secret/acme/gift-service/dev/config',
    },
    {
      name: 'qa',
      deployed: false,
      autoSync: true,
      application: 'gift-service-qa',
      namespace: 'shop-qa',
      kubernetesService: 'gift-service-sv',
      addresses: [],
    },
    {
      name: 'live',
      deployed: true,
      autoSync: false,
      application: 'gift-service-live',
      namespace: 'shop-live',
      kubernetesService: 'gift-service-sv',
      addresses: [],
      vaultPath: 'secret/acme/gift-service/live/config',
    },
  ],
  previews: {
    application: 'preview-gift-service-{tag}',
    host: 'https://{tag}.preview.example.test',
  },
  changes: [
    {
      kind: 'registration',
      repositoryUrl: PLATFORM,
      files: ['platform/core.yaml'],
      diff: '--- a/platform/core.yaml\n+++ b/platform/core.yaml\n@@ -9,0 +10,2 @@\n+  gift-service:\n+    syncWave: "0"\n',
      outcome: 'added',
    },
    {
      kind: 'previews',
      repositoryUrl: PLATFORM,
      files: ['platform/preview.yaml'],
      diff: '',
      outcome: 'unchanged',
      url: `${PLATFORM}/-/merge_requests/3`,
    },
    {
      kind: 'route',
      files: [],
      diff: '',
      outcome: 'problem',
      message: 'There is no config.yaml in the repository of api-gw',
    },
  ],
};
