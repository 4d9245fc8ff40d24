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
  EntityHubbleCard,
  EntityHubbleContent,
  isHubbleAvailable,
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
            <EntitySwitch.Case if={isHubbleAvailable}>
              <EntityHubbleCard />
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
              <EntityHubbleContent />
            </EntityProvider>
          }
        />
      </>,
    );
    expect(
      (await screen.findAllByRole('link', { name: /^Service map/ })).map(link =>
        link.getAttribute('href'),
      ),
    ).toEqual([
      'https://hubble.eu1.infra.example.test/?namespace=shop-dev',
      'https://hubble.eu1.infra.example.test/?namespace=shop-qa',
      'https://hubble.eu1.infra.example.test/?namespace=shop-live',
    ]);

    await userEvent.click(
      screen.getByRole('link', { name: 'All views, commands and dashboards' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Traffic', level: 2 }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'hubble observe --namespace shop-dev --label app=user-service',
      ),
    ).toBeInTheDocument();
  });

  it('has a card without the tab', async () => {
    await renderClassicApp(overviewOf(exampleEntity('user-service')));
    expect(
      (await screen.findAllByRole('link', { name: /^All flows/ }))[0],
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', {
        name: 'All views, commands and dashboards',
      }),
    ).not.toBeInTheDocument();
  });

  it('has no card for a component of no platform', async () => {
    await renderClassicApp(overviewOf(foreignEntity));
    expect(await screen.findByText('Overview')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Traffic' }),
    ).not.toBeInTheDocument();
  });
});
