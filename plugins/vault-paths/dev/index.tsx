import '@backstage/cli/asset-types';
// This page is an app of its own, and an app brings the styles.
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend
import '@backstage/ui/css/styles.css';
import { ConfigReader } from '@backstage/core-app-api';
import { NotFoundError } from '@backstage/errors';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
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
import vaultPathsPlugin from '../src';

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

/** No sign-in, both languages; the theme is chosen under Settings or by the system. */
const config = new ConfigReader({
  app: {
    title: 'Acme Shop',
    baseUrl: window.location.origin,
    extensions: [
      { 'sign-in-page:app': false },
      {
        'api:app/app-language': {
          config: { availableLanguages: ['en', 'ru'] },
        },
      },
    ],
  },
  backend: { baseUrl: window.location.origin },
});

const app = createApp({
  features: [catalogPlugin, ...fixtures, vaultPathsPlugin],
  advanced: { configLoader: async () => ({ config }) },
});

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
