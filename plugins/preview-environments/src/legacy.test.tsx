import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  exampleEntity,
  foreignEntity,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderClassicApp } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import {
  EntityPreviewEnvironmentsCard,
  EntityPreviewEnvironmentsContent,
  isPreviewEnvironmentsAvailable,
} from './legacy';

const page = {
  entity: exampleEntity('user-service'),
  card: <EntityPreviewEnvironmentsCard />,
  isAvailable: isPreviewEnvironmentsAvailable,
};

const rootRouteRef = createRouteRef({ id: 'scaffolder' });
const selectedTemplateRouteRef = createSubRouteRef({
  id: 'scaffolder/selected-template',
  parent: rootRouteRef,
  path: '/templates/:namespace/:templateName',
});
/** Has the routes of Backstage's scaffolder. */
const scaffolderPlugin = createPlugin({
  id: 'scaffolder',
  routes: { root: rootRouteRef, selectedTemplate: selectedTemplateRouteRef },
});
const ScaffolderPage = scaffolderPlugin.provide(
  createRoutableExtension({
    name: 'ScaffolderPage',
    mountPoint: rootRouteRef,
    component: async () => () => null,
  }),
);

const serviceWithoutPreviews = {
  ...page,
  entity: exampleEntity('legacy-reports'),
  apis: [
    createApiFactory(
      catalogApiRef,
      catalogApiMock({
        entities: [
          {
            apiVersion: 'scaffolder.backstage.io/v1beta3',
            kind: 'Template',
            metadata: { name: 'gitops-enable-previews', namespace: 'default' },
          },
        ],
      }),
    ),
  ],
};

describe('in a classic app', () => {
  it('has a card that leads to the tab', async () => {
    await renderClassicApp({
      ...page,
      tab: <EntityPreviewEnvironmentsContent />,
    });
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
    await renderClassicApp(page);
    expect(
      await screen.findByText('https://{tag}.preview.example.test'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Rule, entry and details' }),
    ).not.toBeInTheDocument();
  });

  it('opens the form that adds previews', async () => {
    await renderClassicApp({
      ...serviceWithoutPreviews,
      otherPage: <ScaffolderPage />,
      tab: <EntityPreviewEnvironmentsContent />,
    });
    const button = { name: 'Add preview environments' };
    const address = `/other/templates/default/gitops-enable-previews?${new URLSearchParams(
      { formData: '{"platform":"shop","service":"legacy-reports"}' },
    )}`;
    expect(await screen.findByRole('link', button)).toHaveAttribute(
      'href',
      address,
    );
    await userEvent.click(
      screen.getByRole('link', { name: 'Rule, entry and details' }),
    );
    await screen.findByRole('heading', { name: 'Entry to add' });
    expect(await screen.findByRole('link', button)).toHaveAttribute(
      'href',
      address,
    );
  });

  it('has no such button without the scaffolder', async () => {
    await renderClassicApp(serviceWithoutPreviews);
    expect(
      await screen.findByRole('link', { name: /^Open platform/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Add preview environments' }),
    ).not.toBeInTheDocument();
  });

  it('has no card for a component of no platform', async () => {
    await renderClassicApp({ ...page, entity: foreignEntity });
    expect(await screen.findByText('Overview')).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Preview environments' }),
    ).not.toBeInTheDocument();
  });
});
