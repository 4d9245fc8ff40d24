import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  legacyReportsView,
  unconfiguredTraffic,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectAccessible,
  missingViewTests,
  pluginTests,
  renderEntityExtension,
  russianApp,
  type EntityExtension,
  type EntityExtensionOptions,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import hubblePlugin, { isHubbleAvailable } from '.';
import { hubbleEntityCard, hubbleEntityContent } from './plugin';
import { entityContentRouteRef } from './routes';

function renderExtension(
  extension: EntityExtension,
  view: EntityPlatformView | Promise<EntityPlatformView>,
  options: Pick<EntityExtensionOptions, 'config' | 'path'> = {},
) {
  return renderEntityExtension(extension, {
    api: {
      getEntityView: async () => view,
      getEntityTraffic: async () => unconfiguredTraffic,
    },
    mountedRoutes: { '/hubble': entityContentRouteRef },
    ...options,
  });
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
        environments: model.environments.map(environment => ({
          ...environment,
          links: {
            ...environment.links,
            grafana: { ...environment.links.grafana!, dashboards: [] },
          },
        })),
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

describe('the tab without a view', () => {
  it.each(missingViewTests(view => renderExtension(hubbleEntityContent, view)))(
    '%s',
    async (_promise, test) => {
      await expect(test()).resolves.toBeUndefined();
    },
  );
});

describe('the plugin', () => {
  it.each(
    pluginTests({
      plugin: hubblePlugin,
      card: hubbleEntityCard,
      content: hubbleEntityContent,
      isAvailable: isHubbleAvailable,
      cardTitle: 'Traffic',
      tabTitle: 'Traffic',
      tabGroup: 'observability',
    }),
  )('%s', async (_promise, test) => {
    await expect(test()).resolves.toBeUndefined();
  });
});
