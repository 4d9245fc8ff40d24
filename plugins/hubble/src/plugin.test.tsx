import {
  createExtensionTester,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  exampleEntity,
  exampleProblem,
  foreignEntity,
  legacyReportsView,
  unconfiguredTraffic,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import hubblePlugin, { isHubbleAvailable } from '.';
import { hubbleEntityCard, hubbleEntityContent } from './plugin';
import { entityContentRouteRef } from './routes';

function renderExtension(
  extension: typeof hubbleEntityCard | typeof hubbleEntityContent,
  view: EntityPlatformView | Promise<EntityPlatformView>,
  options: { config?: typeof russianApp; path?: string } = {},
) {
  return renderInTestApp(
    <EntityProvider entity={exampleEntity('user-service')}>
      {createExtensionTester(
        extension as typeof hubbleEntityCard,
      ).reactElement()}
    </EntityProvider>,
    {
      apis: [
        [
          gitopsPlatformApiRef,
          {
            getEntityView: async () => view,
            getEntityTraffic: async () => unconfiguredTraffic,
          },
        ],
      ],
      mountedRoutes: { '/hubble': entityContentRouteRef },
      initialRouteEntries: [options.path ?? '/'],
      config: options.config,
    },
  );
}

const hubble = 'https://hubble.eu1.infra.example.test/';
const either = 'flows-filter=either%3Alabel%3Dapp%3Duser-service';
const observe = 'hubble observe --namespace shop-live --label app=user-service';

// The app remembers its language.
beforeEach(() => localStorage.clear());

describe('the card', () => {
  it('has the main links of each environment', async () => {
    const { container } = renderExtension(hubbleEntityCard, userServiceView);
    const lines = await screen.findAllByRole('listitem');
    expect(
      lines.map(line =>
        within(line)
          .getAllByRole('link')
          .map(link => link.getAttribute('href')),
      ),
    ).toEqual(
      ['shop-dev', 'shop-qa', 'shop-live'].map(namespace => [
        `${hubble}?namespace=${namespace}&${either}`,
        `${hubble}?namespace=${namespace}&${either}&verdicts=2`,
        `${hubble}?namespace=${namespace}&${either}&http-status=5%2B`,
        `${hubble}?namespace=${namespace}`,
      ]),
    );
    expect(
      screen.getByRole('link', { name: 'All views, commands and dashboards' }),
    ).toHaveAttribute('href', '/hubble');
    await expectAccessible(container);
  });

  it('has the commands where the platform publishes no Hubble', async () => {
    const { container } = renderExtension(hubbleEntityCard, legacyReportsView);
    expect(
      await screen.findByText('The platform publishes no Hubble UI'),
    ).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'Copy command for All flows in qa',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(
        'hubble observe --namespace shop-qa --label app=legacy-reports',
      ),
    ).toBeVisible();
    await expectAccessible(container);
  });
});

describe('the tab', () => {
  it('has the views and commands of an environment', async () => {
    const { container } = renderExtension(
      hubbleEntityContent,
      userServiceView,
      { path: '/?environment=live' },
    );
    const table = await screen.findByRole('table', {
      name: 'Hubble views of live',
    });
    expect(
      within(table)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      `${hubble}?namespace=shop-live&${either}`,
      `${hubble}?namespace=shop-live&${either}&verdicts=2`,
      `${hubble}?namespace=shop-live&${either}&verdicts=3`,
      `${hubble}?namespace=shop-live&${either}&http-status=5%2B`,
      `${hubble}?namespace=shop-live&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns`,
      `${hubble}?namespace=shop-live&flows-filter=to%3Alabel%3Dapp%3Duser-service`,
      `${hubble}?namespace=shop-live&flows-filter=from%3Alabel%3Dapp%3Duser-service`,
      `${hubble}?namespace=shop-live`,
    ]);
    expect(
      [...table.querySelectorAll('code')].map(code => code.textContent),
    ).toEqual([
      observe,
      `${observe} --verdict DROPPED`,
      `${observe} --verdict ERROR`,
      `${observe} --http-status 5+`,
      `${observe} --protocol dns`,
      'hubble observe --to-namespace shop-live --to-label app=user-service',
      'hubble observe --from-namespace shop-live --from-label app=user-service',
      'hubble observe --namespace shop-live',
    ]);
    await expectAccessible(container);
  });

  it('fills in the variables of the dashboards', async () => {
    renderExtension(hubbleEntityContent, userServiceView, {
      path: '/?environment=qa',
    });
    expect(
      await screen.findByRole('link', { name: /^Service overview/ }),
    ).toHaveAttribute(
      'href',
      'https://grafana.eu1.infra.example.test/d/svc-overview/service-overview?var-namespace=shop-qa&var-app=user-service',
    );
    expect(screen.getByText('namespace=shop-qa')).toBeVisible();
    expect(screen.getByRole('link', { name: /^Hubble HTTP/ })).toHaveAttribute(
      'href',
      'https://grafana.eu1.infra.example.test/d/hubble-http',
    );
    expect(screen.getByText('without variables')).toBeVisible();
  });

  it('copies a command', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderExtension(hubbleEntityContent, userServiceView);
    await user.click(
      await screen.findByRole('button', {
        name: 'Copy command for Dropped in dev',
      }),
    );
    expect(writeText).toHaveBeenCalledWith(
      'hubble observe --namespace shop-dev --label app=user-service --verdict DROPPED',
    );
  });

  it('switches the environment with the keyboard', async () => {
    const user = userEvent.setup();
    renderExtension(hubbleEntityContent, userServiceView);
    expect(await screen.findByRole('tab', { name: 'dev' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.tab();
    expect(screen.getByRole('tab', { name: 'dev' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(
      await screen.findByRole('table', { name: 'Hubble views of qa' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'perf' })).not.toBeInTheDocument();
  });

  it('uses the application name of the environment', async () => {
    const { configuration } = userServiceView;
    renderExtension(hubbleEntityContent, {
      ...userServiceView,
      configuration: {
        ...configuration!,
        environments: configuration!.environments.map(environment => ({
          ...environment,
          appName: 'users',
        })),
      },
    });
    expect(
      await screen.findByText(
        'Namespace shop-dev, pods with the label app=users',
      ),
    ).toBeVisible();
  });

  it('explains what is missing and gives the commands', async () => {
    const { container } = renderExtension(
      hubbleEntityContent,
      legacyReportsView,
    );
    expect(
      await screen.findByText('The platform publishes no Hubble UI'),
    ).toBeVisible();
    expect(
      screen.getByText('The name of the application is assumed'),
    ).toBeVisible();
    expect(
      screen.getByText('The platform publishes no Grafana.'),
    ).toBeVisible();
    expect(
      screen.getByText(
        'hubble observe --namespace shop-dev --label app=legacy-reports --protocol dns',
      ),
    ).toBeVisible();
    expect(
      within(screen.getByRole('table')).queryByRole('link'),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says how to configure dashboards', async () => {
    const { model } = userServiceView;
    renderExtension(hubbleEntityContent, {
      ...userServiceView,
      model: {
        ...model,
        links: {
          ...model.links,
          grafana: { ...model.links.grafana!, dashboards: [] },
        },
      },
    });
    expect(
      await screen.findByText(
        /gitopsPlatform\.platforms\.shop\.links\.grafana\.dashboards/,
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /^grafana\.eu1/ })).toHaveAttribute(
      'href',
      'https://grafana.eu1.infra.example.test',
    );
  });

  it('says that a platform has no environment', async () => {
    renderExtension(hubbleEntityContent, {
      ...userServiceView,
      model: { ...userServiceView.model, environments: [] },
    });
    expect(
      await screen.findByText('The platform has no enabled environment'),
    ).toBeVisible();
    expect(screen.queryByRole('tablist')).not.toBeInTheDocument();
  });

  it.each([
    ['no-platform', 'This component belongs to no platform'],
    ['unknown-platform', 'The platform of this component is not configured'],
    ['platform-unreadable', 'The platform repository cannot be read'],
    [
      'service-not-registered',
      'This service is not registered in the platform',
    ],
    [
      'repository-mismatch',
      'The platform has another repository for this service',
    ],
  ] as const)('says what to do about %s', async (code, title) => {
    const view = exampleProblem(code);
    renderExtension(hubbleEntityContent, view);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(view.problem.message)).toBeVisible();
    expect(screen.getByText(view.problem.hint)).toBeVisible();
  });

  it('says that it is loading', async () => {
    renderExtension(hubbleEntityContent, new Promise(() => {}));
    expect(await screen.findByText('Reading the platform…')).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('says that the backend failed', async () => {
    const failure = Promise.reject(new Error('the backend is down'));
    failure.catch(() => {});
    renderExtension(hubbleEntityContent, failure);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the backend is down',
    );
  });

  it('speaks Russian', async () => {
    renderExtension(hubbleEntityContent, userServiceView, {
      config: russianApp,
    });
    expect(
      await screen.findByRole('heading', { name: 'Трафик' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: /^Отброшенные/ }),
    ).toBeVisible();
  });
});

describe('the plugin', () => {
  it('is for components of a platform', () => {
    expect(isHubbleAvailable(exampleEntity('user-service'))).toBe(true);
    expect(isHubbleAvailable(foreignEntity)).toBe(false);
    for (const id of ['entity-card:hubble', 'entity-content:hubble'] as const) {
      expect(hubblePlugin.getExtension(id)).toBeDefined();
    }
  });

  it('puts its tab into a group', () => {
    const tester = createExtensionTester(hubbleEntityContent);
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBe(
      'observability',
    );
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Traffic');
  });

  it.each([hubbleEntityCard, hubbleEntityContent])(
    'hides itself elsewhere',
    extension => {
      const filter = createExtensionTester(
        extension as typeof hubbleEntityCard,
      ).get(EntityCardBlueprint.dataRefs.filterFunction)!;
      expect(filter(exampleEntity('user-service'))).toBe(true);
      expect(filter(foreignEntity)).toBe(false);
    },
  );

  it('shows itself on the page of an entity', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: exampleEntity('user-service') }),
        hubbleEntityCard,
      ],
      apis: [
        [gitopsPlatformApiRef, { getEntityView: async () => userServiceView }],
      ],
    });
    expect(
      await screen.findByRole('heading', { name: 'Traffic' }),
    ).toBeInTheDocument();
  });
});
