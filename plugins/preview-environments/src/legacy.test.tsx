import {
  AppRouter,
  createSpecializedApp,
  FlatRoutes,
  type AppComponents,
  type AppIcons,
} from '@backstage/core-app-api';
import { createApiFactory, errorApiRef } from '@backstage/core-plugin-api';
import { EntitySwitch } from '@backstage/plugin-catalog';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { MockErrorApi, renderWithEffects } from '@backstage/test-utils';
import {
  exampleEntity,
  foreignEntity,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType, PropsWithChildren, ReactNode } from 'react';
import { MemoryRouter, Route } from 'react-router-dom';
import {
  EntityPreviewEnvironmentsCard,
  EntityPreviewEnvironmentsContent,
  isPreviewEnvironmentsAvailable,
} from './legacy';

const api: GitopsPlatformApi = {
  getPlatforms: async () => [],
  getPlatform: async () => userServiceView.model,
  getEntityView: async () => userServiceView,
};

function Failure(): ReactNode {
  throw new Error('The app shows an error page');
}

/** A classic app with nothing but the given routes. */
async function renderClassicApp(routes: ReactNode) {
  const app = createSpecializedApp({
    apis: [
      createApiFactory(gitopsPlatformApiRef, api),
      createApiFactory(errorApiRef, new MockErrorApi()),
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
      <FlatRoutes>{routes}</FlatRoutes>
    </AppRouter>,
  );
  await renderWithEffects(<Root />);
}

function overviewOf(entity: ReturnType<typeof exampleEntity>) {
  return (
    <Route
      path="/overview"
      element={
        <EntityProvider entity={entity}>
          <p>Overview</p>
          <EntitySwitch>
            <EntitySwitch.Case if={isPreviewEnvironmentsAvailable}>
              <EntityPreviewEnvironmentsCard />
            </EntitySwitch.Case>
          </EntitySwitch>
        </EntityProvider>
      }
    />
  );
}

describe('in a classic app', () => {
  it('has a card that leads to the tab', async () => {
    await renderClassicApp(
      <>
        {overviewOf(exampleEntity('user-service'))}
        <Route
          path="/details"
          element={
            <EntityProvider entity={exampleEntity('user-service')}>
              <EntityPreviewEnvironmentsContent />
            </EntityProvider>
          }
        />
      </>,
    );
    expect(
      await screen.findByText('https://{tag}.preview.example.test'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('link', { name: 'Rule, entry and details' }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Preview environments',
        level: 2,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^platform\/preview.yaml:44/ }),
    ).toBeInTheDocument();
  });

  it('has a card without the tab', async () => {
    await renderClassicApp(overviewOf(exampleEntity('user-service')));
    expect(
      await screen.findByText('https://{tag}.preview.example.test'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Rule, entry and details' }),
    ).not.toBeInTheDocument();
  });

  it('has no card for a component of no platform', async () => {
    await renderClassicApp(overviewOf(foreignEntity));
    expect(await screen.findByText('Overview')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Preview environments' }),
    ).not.toBeInTheDocument();
  });
});
