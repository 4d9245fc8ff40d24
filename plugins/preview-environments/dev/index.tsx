import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { NotFoundError } from '@backstage/errors';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  exampleEntity,
  examplePlatform,
  exampleProblem,
  exampleViews,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import ReactDOM from 'react-dom/client';
import previewEnvironmentsPlugin from '../src';

/** Answers with fixtures: services in good order, in trouble and unknown. */
const api: GitopsPlatformApi = {
  getPlatforms: async () => [],
  getPlatform: async name => {
    if (name !== examplePlatform.name) {
      throw new NotFoundError(`There is no platform '${name}'`);
    }
    return examplePlatform;
  },
  getEntityView: async entityRef =>
    exampleViews.find(view => view.entityRef === entityRef) ??
    exampleProblem('service-not-registered'),
};

const fixtures = [
  createFrontendModule({
    pluginId: 'app',
    extensions: [
      ApiBlueprint.make({
        name: 'gitops-platform',
        params: defineParams =>
          defineParams({
            api: gitopsPlatformApiRef,
            deps: {},
            factory: () => api,
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: catalogApiRef,
            deps: {},
            factory: () =>
              catalogApiMock({
                entities: [
                  'user-service',
                  'payment-service',
                  'legacy-reports',
                  'loyalty-service',
                ].map(exampleEntity),
              }),
          }),
      }),
    ],
  }),
];

const app = createApp({
  features: [catalogPlugin, ...fixtures, previewEnvironmentsPlugin],
});

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
