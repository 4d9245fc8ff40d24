/**
 * Starts the plugin alone: `yarn start` in this folder. The platforms come from
 * app-config.yaml; every request is taken for that of a user.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'user-service',
          annotations: {
            'gitops-platform.io/platform': 'shop',
            'gitops-platform.io/service': 'user-service',
            'backstage.io/managed-by-location': 'file:/portal/components.yaml',
          },
        },
        spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();
