import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntityPreviews } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  exampleEntity,
  unavailablePreviews,
  userServicePreviews,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, within } from '@testing-library/react';
import {
  previewEnvironmentsEntityCard,
  previewEnvironmentsEntityContent,
} from './plugin';
import { entityContentRouteRef } from './routes';

function render(
  extension:
    | typeof previewEnvironmentsEntityCard
    | typeof previewEnvironmentsEntityContent,
  getEntityPreviews: () => Promise<EntityPreviews>,
  config?: typeof russianApp,
) {
  return renderInTestApp(
    <EntityProvider entity={exampleEntity('user-service')}>
      {createExtensionTester(
        extension as typeof previewEnvironmentsEntityCard,
      ).reactElement()}
    </EntityProvider>,
    {
      apis: [
        [
          gitopsPlatformApiRef,
          { getEntityView: async () => userServiceView, getEntityPreviews },
        ],
      ],
      mountedRoutes: { '/previews': entityContentRouteRef },
      config,
    },
  );
}

const refused = async (): Promise<EntityPreviews> => {
  throw Object.assign(new Error('You may not'), { statusCode: 403 });
};

beforeEach(() => localStorage.clear());

describe('the open merge requests', () => {
  it('are counted on the card', async () => {
    render(previewEnvironmentsEntityCard, async () => userServicePreviews);
    expect(
      await screen.findByText('Previews: 2 of 3 merge requests'),
    ).toBeInTheDocument();
  });

  it('are not counted on the card of those who may not see them', async () => {
    render(previewEnvironmentsEntityCard, refused);
    expect(
      await screen.findByText('You may not see the live state'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Previews: /)).not.toBeInTheDocument();
  });

  it('have address, health, pipeline and image tag', async () => {
    const { container } = render(
      previewEnvironmentsEntityContent,
      async () => userServicePreviews,
    );
    const [first] = await screen.findAllByRole('listitem');
    const item = within(first);
    expect(
      item.getByRole('link', { name: /^!12 Make signing in faster/ }),
    ).toHaveAttribute(
      'href',
      'https://gitlab.example.test/acme/services/user-service/-/merge_requests/12',
    );
    expect(
      item.getByRole('link', { name: /^shop-77\.preview\.example\.test/ }),
    ).toHaveAttribute('href', 'https://shop-77.preview.example.test');
    expect(item.getByText('Progressing')).toBeInTheDocument();
    expect(
      item.getByRole('link', { name: /^Pipeline: passed/ }),
    ).toHaveAttribute('href', 'https://gitlab.example.test/p/2');
    expect(
      item.getByText(/ ago$/, { selector: '[datetime^="2026-02-27"]' }),
    ).toBeInTheDocument();
    expect(item.getByText('shop-77-faster-login')).toBeInTheDocument();
    expect(
      item.getByRole('link', { name: /^Argo CD/ }).getAttribute('href'),
    ).toContain('/applications/argocd/preview-user-service-shop-77');
    await expectAccessible(container);
  });

  it('link to the application in its own namespace', async () => {
    const [preview] = userServicePreviews.previews;
    render(previewEnvironmentsEntityContent, async () => ({
      ...userServicePreviews,
      previews: [
        {
          ...preview,
          application: { ...preview.application!, namespace: 'previews' },
        },
      ],
    }));
    expect(
      await screen.findByRole('link', { name: /^Argo CD/ }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        '/applications/previews/preview-user-service-shop-77$',
      ),
    );
  });

  it('say that they share a preview, and why one has none', async () => {
    render(previewEnvironmentsEntityContent, async () => userServicePreviews);
    const [first, second, third] = await screen.findAllByRole('listitem');
    expect(
      within(first).getByText(
        /^Shares its preview with SHOP-77-second-attempt: the last deployment wins/,
      ),
    ).toBeInTheDocument();
    expect(within(second).getByText('Draft')).toBeInTheDocument();
    expect(
      within(third).getByText(/^No preview: fix\/typo does not match the rule/),
    ).toBeInTheDocument();
  });

  it('are followed by the branches that nobody has opened one for', async () => {
    render(previewEnvironmentsEntityContent, async () => userServicePreviews);
    const region = within(
      await screen.findByRole('region', {
        name: 'Branches without a merge request',
      }),
    );
    const [first, second] = region.getAllByRole('listitem');
    expect(first).toHaveTextContent(/^SHOP-81-remember-me/);
    expect(first).toHaveTextContent('shop-81.preview.example.test · Anna');
    expect(second).toHaveTextContent(/^SHOP-79-old-idea/);
    expect(
      within(first).getByRole('link', { name: /^Open a merge request/ }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /merge_requests\/new\?merge_request%5Bsource_branch%5D=SHOP-81-remember-me$/,
      ),
    );
  });

  it('say that they are not all', async () => {
    render(previewEnvironmentsEntityContent, async () => ({
      ...userServicePreviews,
      hasMoreMergeRequests: true,
    }));
    expect(
      await screen.findByText(/^More merge requests are open/),
    ).toBeInTheDocument();
  });

  it('are not known where neither git host nor Argo CD answers', async () => {
    const { container } = render(
      previewEnvironmentsEntityContent,
      async () => unavailablePreviews,
    );
    expect(
      await screen.findByText('GitLab does not answer'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The portal has no access to Argo CD'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('No merge request is open.'),
    ).not.toBeInTheDocument();
    expect(screen.getByLabelText('Branch name')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('are hidden from those who may not see them; the box stays', async () => {
    render(previewEnvironmentsEntityContent, refused);
    expect(
      await screen.findByText('You may not see the live state'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/gitopsPlatform\.previews\.read/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Branch name')).toBeInTheDocument();
  });

  it('are Russian in a Russian app', async () => {
    render(
      previewEnvironmentsEntityContent,
      async () => userServicePreviews,
      russianApp,
    );
    expect(await screen.findByText('Черновик')).toBeInTheDocument();
    expect(await screen.findByText('Пайплайн: прошёл')).toBeInTheDocument();
  });
});
