import type { Entity } from '@backstage/catalog-model';
import {
  AppRouter,
  createSpecializedApp,
  FlatRoutes,
  type AppComponents,
  type AppIcons,
} from '@backstage/core-app-api';
import {
  createApiFactory,
  errorApiRef,
  type AnyApiFactory,
} from '@backstage/core-plugin-api';
import { EntitySwitch } from '@backstage/plugin-catalog';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { MockErrorApi, renderWithEffects } from '@backstage/test-utils';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ComponentType, PropsWithChildren, ReactNode } from 'react';
import { MemoryRouter, Route } from 'react-router-dom';
import { fixtureApi } from '../fixtureApi';

/** The page of an entity with one plugin. */
export interface ClassicEntityPage {
  entity: Entity;
  /** Card of the overview, which is the first page. */
  card: ReactNode;
  /** Where the overview has the card. */
  isAvailable: (entity: Entity) => boolean;
  /** Content of a tab; absent where the app does without. */
  tab?: ReactNode;
  /** APIs that the app has besides. */
  apis?: AnyApiFactory[];
  /** A page of another plugin, at `/other`. */
  otherPage?: ReactNode;
}

function Failure(): ReactNode {
  throw new Error('The app shows an error page');
}

/**
 * Renders an app of the classic frontend system with nothing but the overview
 * of an entity and, where there is one, a tab.
 */
export async function renderClassicApp(page: ClassicEntityPage): Promise<void> {
  const { entity, card, isAvailable, tab, apis = [], otherPage } = page;
  const app = createSpecializedApp({
    apis: [
      createApiFactory(gitopsPlatformApiRef, fixtureApi),
      createApiFactory(errorApiRef, new MockErrorApi()),
      ...apis,
    ],
    configLoader: async () => [],
    icons: {} as AppIcons,
    components: {
      Progress: () => <p>Progress</p>,
      Router: ({ children }: PropsWithChildren) => (
        <MemoryRouter initialEntries={['/overview']}>{children}</MemoryRouter>
      ),
      NotFoundErrorPage: Failure as ComponentType,
      BootErrorPage: Failure as AppComponents['BootErrorPage'],
      ErrorBoundaryFallback: Failure as AppComponents['ErrorBoundaryFallback'],
    },
    themes: [
      {
        id: 'light',
        title: 'Light',
        variant: 'light',
        Provider: ({ children }) => <>{children}</>,
      },
    ],
  });
  const Root = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route
          path="/overview"
          element={
            <EntityProvider entity={entity}>
              <p>Overview</p>
              <EntitySwitch>
                <EntitySwitch.Case if={isAvailable}>{card}</EntitySwitch.Case>
              </EntitySwitch>
            </EntityProvider>
          }
        />
        {tab && (
          <Route
            path="/details"
            element={<EntityProvider entity={entity}>{tab}</EntityProvider>}
          />
        )}
        {otherPage && <Route path="/other" element={otherPage} />}
      </FlatRoutes>
    </AppRouter>,
  );
  await renderWithEffects(<Root />);
}
