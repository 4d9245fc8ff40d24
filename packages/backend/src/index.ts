import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

// The pages, served on the backend's own port.
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// What GitLab tells of its repositories.
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-events-backend-module-gitlab'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import(
    '@gitops-platform/backstage-plugin-catalog-backend-module-gitops-platform'
  ),
);
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
backend.add(
  import(
    '@gitops-platform/backstage-plugin-scaffolder-backend-module-gitops-platform'
  ),
);
backend.add(
  import('@gitops-platform/backstage-plugin-gitops-platform-backend'),
);

backend.add(import('@roadiehq/backstage-plugin-argo-cd-backend'));

backend.start();
