import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  SignInPage,
} from '@backstage/core-components';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { ScaffolderPage, scaffolderPlugin } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import {
  GitopsCreationPlanFieldExtension,
  GitopsDomainMirrorPickerFieldExtension,
  GitopsDomainPickerFieldExtension,
  GitopsEnvironmentNameFieldExtension,
  GitopsEnvironmentPickerFieldExtension,
  GitopsImagePromotionFieldExtension,
  GitopsPlatformPickerFieldExtension,
  GitopsRetirementConfirmationFieldExtension,
  GitopsServiceGroupPickerFieldExtension,
  GitopsServiceNameFieldExtension,
  GitopsServicePickerFieldExtension,
  GitopsSyncWavePickerFieldExtension,
  PlatformsPage,
} from '@gitops-platform/backstage-plugin-gitops-platform/legacy';
import { Navigate, Route } from 'react-router-dom';
import { apis } from './apis';
import { entityPage } from './entityPage';
import { Navigation } from './Navigation';

const app = createApp({
  apis,
  __experimentalTranslations: { availableLanguages: ['en', 'ru'] },
  bindRoutes({ bind }) {
    bind(catalogPlugin.externalRoutes, {
      createComponent: scaffolderPlugin.routes.root,
      createFromTemplate: scaffolderPlugin.routes.selectedTemplate,
    });
  },
  components: {
    SignInPage: props => <SignInPage {...props} providers={['guest']} />,
  },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="catalog" />} />
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/platforms" element={<PlatformsPage />} />
    <Route path="/create" element={<ScaffolderPage />}>
      <ScaffolderFieldExtensions>
        <GitopsDomainMirrorPickerFieldExtension />
        <GitopsCreationPlanFieldExtension />
        <GitopsDomainPickerFieldExtension />
        <GitopsEnvironmentNameFieldExtension />
        <GitopsEnvironmentPickerFieldExtension />
        <GitopsImagePromotionFieldExtension />
        <GitopsPlatformPickerFieldExtension />
        <GitopsRetirementConfirmationFieldExtension />
        <GitopsServiceGroupPickerFieldExtension />
        <GitopsServiceNameFieldExtension />
        <GitopsServicePickerFieldExtension />
        <GitopsSyncWavePickerFieldExtension />
      </ScaffolderFieldExtensions>
    </Route>
  </FlatRoutes>
);

/** The app, with the plugins installed as their READMEs say. */
export default app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <AppRouter>
      <Navigation>{routes}</Navigation>
    </AppRouter>
  </>,
);
