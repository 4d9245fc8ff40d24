import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  exampleEntity,
  legacyReportsView,
  paymentServiceView,
  userServicePreviews,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen } from '@testing-library/react';
import {
  previewEnvironmentsEntityCard,
  previewEnvironmentsEntityContent,
} from './plugin';
import { createFromTemplateRouteRef, entityContentRouteRef } from './routes';

const template = (name: string) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name },
});

const places = {
  'the card': previewEnvironmentsEntityCard,
  'the tab': previewEnvironmentsEntityContent,
};

function render(
  view: EntityPlatformView,
  options: {
    extension?: (typeof places)[keyof typeof places];
    templates?: string[];
    scaffolder?: boolean;
    config?: object;
  } = {},
) {
  const { templates = ['gitops-enable-previews'], scaffolder = true } = options;
  const catalog = catalogApiMock.mock({
    getEntityByRef: async ref =>
      templates
        .map(template)
        .find(({ metadata }) => ref === `template:default/${metadata.name}`),
  });
  const result = renderInTestApp(
    <EntityProvider entity={exampleEntity('user-service')}>
      {createExtensionTester(
        (options.extension ??
          previewEnvironmentsEntityCard) as typeof previewEnvironmentsEntityCard,
      ).reactElement()}
    </EntityProvider>,
    {
      apis: [
        [catalogApiRef, catalog],
        [
          gitopsPlatformApiRef,
          {
            getEntityView: async () => view,
            getEntityPreviews: async () => userServicePreviews,
          },
        ],
      ],
      mountedRoutes: {
        '/previews': entityContentRouteRef,
        ...(scaffolder && {
          '/create/:namespace/:templateName': createFromTemplateRouteRef,
        }),
      },
      config: options.config as typeof russianApp,
    },
  );
  return { ...result, catalog };
}

const button = { name: 'Add preview environments' };
/** What shows a service without previews, with or without the button. */
const notice = () => screen.findByRole('link', { name: /^Open platform/ });

beforeEach(() => localStorage.clear());

describe.each(Object.entries(places))('%s', (_place, extension) => {
  it.each([
    ['without an entry', legacyReportsView, { service: 'legacy-reports' }],
    [
      'whose entry is off',
      paymentServiceView,
      { service: 'payment-service', branchMatch: '^[A-Z]+-[0-9]+-.*' },
    ],
  ])(
    'opens the form, filled, for a service %s',
    async (_title, view, values) => {
      const { container } = render(view, { extension });
      const link = await screen.findByRole('link', button);
      const url = new URL(
        link.getAttribute('href')!,
        'https://portal.example.test',
      );
      expect(url.pathname).toBe('/create/default/gitops-enable-previews');
      expect(JSON.parse(url.searchParams.get('formData')!)).toEqual({
        platform: 'shop',
        ...values,
      });
      await expectAccessible(container);
    },
  );

  it.each([
    ['the catalog has no such template', { templates: ['another'] }],
    ['the app has no scaffolder', { scaffolder: false }],
  ])('has no button where %s', async (_title, options) => {
    const { catalog } = render(legacyReportsView, { extension, ...options });
    await notice();
    await Promise.all(
      catalog.getEntityByRef.mock.results.map(({ value }) => value),
    );
    await new Promise(resolve => setTimeout(resolve));
    expect(screen.queryByRole('link', button)).not.toBeInTheDocument();
  });

  it('takes the template of the configuration', async () => {
    render(legacyReportsView, {
      extension,
      templates: ['our-previews'],
      config: {
        gitopsPlatform: { templates: { enablePreviews: 'our-previews' } },
      },
    });
    expect(await screen.findByRole('link', button)).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/create\/default\/our-previews\?formData=/),
    );
  });

  it('does not ask the catalog for a service with previews', async () => {
    const { catalog } = render(userServiceView, { extension });
    await screen.findAllByText('Enabled');
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
    expect(screen.queryByRole('link', button)).not.toBeInTheDocument();
  });

  it('speaks Russian', async () => {
    render(legacyReportsView, { extension, config: russianApp });
    expect(
      await screen.findByRole('link', { name: 'Добавить превью-окружения' }),
    ).toBeInTheDocument();
  });
});

it('does without a button where the catalog does not answer', async () => {
  const { catalog } = render(legacyReportsView, { templates: [] });
  catalog.getEntityByRef.mockRejectedValue(new Error('away'));
  await notice();
  expect(screen.queryByRole('link', button)).not.toBeInTheDocument();
});
