// This page is an app of its own, and an app brings the styles.
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend
import '@backstage/ui/css/styles.css';
import { ConfigReader } from '@backstage/core-app-api';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
  type FrontendPlugin,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { exampleEntity } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import ReactDOM from 'react-dom/client';
import { fixtureApi } from '../fixtureApi';

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
            factory: () => fixtureApi,
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

/**
 * Shows a plugin on the entity pages of a catalog with fixtures: the page that
 * `yarn start` opens. No sign-in, both languages; the theme is chosen under
 * Settings or by the system.
 */
export function startDevelopmentApp(plugin: FrontendPlugin): void {
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
    features: [catalogPlugin, ...fixtures, plugin],
    advanced: { configLoader: async () => ({ config }) },
  });

  ReactDOM.createRoot(document.getElementById('root')!).render(
    app.createRoot(),
  );
}
