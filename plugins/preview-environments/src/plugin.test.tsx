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
  paymentServiceView,
  userServiceView,
  userServicePreviews,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { gitopsPlatformApiRef } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectAccessible,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import previewEnvironmentsPlugin, { isPreviewEnvironmentsAvailable } from '.';
import {
  previewEnvironmentsEntityCard,
  previewEnvironmentsEntityContent,
} from './plugin';
import { entityContentRouteRef } from './routes';

const file =
  'https://gitlab.example.test/acme/infra/shop/gitops-config/-/blob/main/platform/preview.yaml';

function renderExtension(
  extension:
    | typeof previewEnvironmentsEntityCard
    | typeof previewEnvironmentsEntityContent,
  view: EntityPlatformView | Promise<EntityPlatformView>,
  options: { config?: typeof russianApp } = {},
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
          {
            getEntityView: async () => view,
            getEntityPreviews: async () => ({
              ...userServicePreviews,
              previews: [],
            }),
          },
        ],
      ],
      mountedRoutes: { '/previews': entityContentRouteRef },
      config: options.config,
    },
  );
}

/** The value beside a term. */
function fact(term: string) {
  return screen.getByText(term, { selector: 'dt' }).nextElementSibling;
}

async function typeBranch(branch: string) {
  const user = userEvent.setup();
  const box = await screen.findByRole('textbox', { name: 'Branch name' });
  await user.click(box);
  await user.paste(branch);
  return user;
}

const longTicket = `SHOP-${'1'.repeat(60)}-checkout`;

// The app remembers its language.
beforeEach(() => localStorage.clear());

describe('the box', () => {
  const example = 'Type a branch name to see its address, or why it gets none.';

  it.each([
    ['matching', 'SHOP-142-checkout', 'shop-142', 'shop-142-checkout'],
    ['with a slash', 'SHOP-7-fix/cart', 'shop-7', 'shop-7-fix-cart'],
    ['with spaces around', '  SHOP-142-a  ', 'shop-142', 'shop-142-a'],
  ])('answers for a branch %s', async (_, branch, tag, imageTag) => {
    const { container } = renderExtension(
      previewEnvironmentsEntityContent,
      userServiceView,
    );
    await typeBranch(branch);

    expect(await screen.findByText(tag)).toBeVisible();
    expect(
      screen.getByRole('link', { name: new RegExp(`^${tag}\\.preview`) }),
    ).toHaveAttribute('href', `https://${tag}.preview.example.test`);
    expect(
      screen.getByRole('link', { name: /^preview-user-service/ }),
    ).toHaveAttribute(
      'href',
      `https://argocd.eu1.infra.example.test/applications/argocd/preview-user-service-${tag}`,
    );
    expect(fact('Image tag')).toHaveTextContent(imageTag);
    expect(fact('Application name in the cluster')).toHaveTextContent(
      `user-service-${tag}`,
    );
    expect(screen.getByText('One preview per ticket')).toBeVisible();
    expect(
      screen.getByText(new RegExp(`begins with ${tag.toUpperCase()} gets`)),
    ).toBeVisible();
    await expectAccessible(container);
  });

  async function expectRefusal(branch: string) {
    const { container } = renderExtension(
      previewEnvironmentsEntityContent,
      userServiceView,
    );
    const user = await typeBranch(branch);

    expect(
      await screen.findByText(`${branch} does not match the rule`),
    ).toBeVisible();
    expect(
      screen.getByText(
        /^The rule is \^SHOP-\[0-9\]\+-, and capital letters count\. Rename the branch/,
      ),
    ).toBeVisible();
    expect(screen.queryByText('One preview per ticket')).toBeNull();
    await expectAccessible(container);
    return user;
  }

  it.each([
    ['lower-case', 'shop-142-checkout', 'SHOP-142-checkout'],
    ['without a dash', 'SHOP142-checkout', 'SHOP-142-checkout'],
    ['in a folder', 'feature/SHOP-142-checkout', 'SHOP-142-checkout'],
    ['with the ticket only', 'SHOP-142', 'SHOP-142-short-description'],
  ])('refuses a branch %s and offers a better one', async (...names) => {
    const [, branch, suggestion] = names;
    const user = await expectRefusal(branch);
    await user.click(screen.getByRole('button', { name: `Try ${suggestion}` }));
    expect(screen.getByRole('textbox')).toHaveValue(suggestion);
    expect(await screen.findByText('shop-142')).toBeVisible();
  });

  it.each([
    ['nearly matching', 'SHOPS-142-checkout'],
    ['Cyrillic', 'ЗАДАЧА-142-корзина'],
  ])('refuses a branch %s', async (_, branch) => {
    await expectRefusal(branch);
    expect(screen.queryByRole('button', { name: /^Try / })).toBeNull();
  });

  it('refuses a ticket that is too long', async () => {
    renderExtension(previewEnvironmentsEntityContent, userServiceView);
    await typeBranch(longTicket);
    expect(
      await screen.findByText('The ticket makes names that are too long'),
    ).toBeVisible();
  });

  it('warns that a very long branch is no image tag', async () => {
    renderExtension(previewEnvironmentsEntityContent, userServiceView);
    await typeBranch(`SHOP-142-${'x'.repeat(150)}`);
    expect(await screen.findByText('shop-142')).toBeVisible();
    expect(screen.getByText('No image can have this tag')).toBeVisible();
  });

  it('says what it is for while it is empty', async () => {
    renderExtension(previewEnvironmentsEntityContent, userServiceView);
    expect(await screen.findByText('No merge request is open.')).toBeVisible();
    expect(screen.getByText(example)).toBeVisible();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('takes spaces for nothing', async () => {
    renderExtension(previewEnvironmentsEntityContent, userServiceView);
    await typeBranch('   ');
    expect(await screen.findByText('No merge request is open.')).toBeVisible();
    expect(screen.getByText(example)).toBeVisible();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('explains that the ticket must come first', async () => {
    const { model } = userServiceView;
    renderExtension(previewEnvironmentsEntityContent, {
      ...userServiceView,
      model: {
        ...model,
        previews: {
          ...model.previews!,
          services: [
            { ...model.previews!.services[0], branchMatch: 'checkout' },
          ],
        },
      },
    });
    await typeBranch('new-checkout');
    expect(
      await screen.findByText('new-checkout begins with no ticket'),
    ).toBeVisible();
  });

  it('names a rule that is no expression', async () => {
    const { model } = userServiceView;
    renderExtension(previewEnvironmentsEntityContent, {
      ...userServiceView,
      model: {
        ...model,
        previews: {
          ...model.previews!,
          services: [{ ...model.previews!.services[0], branchMatch: '(' }],
        },
      },
    });
    await typeBranch('SHOP-142-checkout');
    expect(
      await screen.findByText('The entry of user-service is not valid'),
    ).toBeVisible();
    expect(
      screen.getByText(/^Correct it in platform\/preview.yaml/),
    ).toBeVisible();
  });

  it('tells screen readers the answer once', async () => {
    renderExtension(previewEnvironmentsEntityContent, userServiceView);
    const user = await typeBranch('SHOP-142-checkout');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'SHOP-142-checkout gets a preview at shop-142.preview.example.test',
      ),
    );
    await user.clear(screen.getByRole('textbox'));
    await user.paste('main');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'main does not match the rule. The rule is ^SHOP-[0-9]+-',
      ),
    );
  });
});

describe('the card', () => {
  it('has state, pattern, rule and box', async () => {
    const { container } = renderExtension(
      previewEnvironmentsEntityCard,
      userServiceView,
    );
    expect(await screen.findByText('Enabled')).toBeVisible();
    expect(fact('Address pattern')).toHaveTextContent(
      'https://{tag}.preview.example.test',
    );
    expect(fact('Branches that match')).toHaveTextContent('^SHOP-[0-9]+-');
    expect(
      await screen.findByRole('link', { name: 'Rule, entry and details' }),
    ).toHaveAttribute('href', '/previews');

    await typeBranch('SHOP-142-checkout');
    expect(
      await screen.findByRole('link', { name: /^shop-142\.preview/ }),
    ).toHaveAttribute('href', 'https://shop-142.preview.example.test');
    await expectAccessible(container);
  });

  it('says where to enable previews', async () => {
    const { container } = renderExtension(
      previewEnvironmentsEntityCard,
      paymentServiceView,
    );
    expect(
      await screen.findByText('Previews are switched off for payment-service'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Open platform\/preview.yaml:54/ }),
    ).toHaveAttribute('href', `${file}#L54`);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await expectAccessible(container);
  });
});

describe('the tab', () => {
  it('shows the rule and where it is declared', async () => {
    const { container } = renderExtension(
      previewEnvironmentsEntityContent,
      userServiceView,
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Preview environments',
        level: 2,
      }),
    ).toBeVisible();
    expect(fact('Branches that match')).toHaveTextContent('^SHOP-[0-9]+-');
    expect(
      screen.getByRole('link', { name: /^platform\/preview.yaml:44/ }),
    ).toHaveAttribute('href', `${file}#L44`);
    expect(fact('Argo CD application')).toHaveTextContent(
      'preview-user-service-{tag}',
    );
    expect(fact('Namespace')).toHaveTextContent('shop-dev');
    expect(fact('Argo CD looks for merge requests')).toHaveTextContent(
      'every 60 s',
    );
    await expectAccessible(container);
  });

  it('gives the entry to add', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    const { container } = renderExtension(
      previewEnvironmentsEntityContent,
      legacyReportsView,
    );
    expect(
      await screen.findByText('legacy-reports has no previews yet'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Open platform\/preview.yaml/ }),
    ).toHaveAttribute('href', file);
    await expectAccessible(container);

    await user.click(screen.getByRole('button', { name: 'Copy the entry' }));
    expect(writeText).toHaveBeenCalledWith(
      screen.getByRole('region', { name: 'Entry to add' }).textContent,
    );
    expect(await screen.findByText('Copied')).toBeVisible();
  });

  it('says that the entry could not be copied', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('NotAllowedError'));
    renderExtension(previewEnvironmentsEntityContent, legacyReportsView);
    await user.click(
      await screen.findByRole('button', { name: 'Copy the entry' }),
    );
    expect(await screen.findByText(/Copying was not allowed/)).toBeVisible();
  });

  it('shows the rule of a service that is switched off', async () => {
    renderExtension(previewEnvironmentsEntityContent, paymentServiceView);
    expect(await screen.findByText('Not enabled')).toBeVisible();
    expect(fact('Branches that match')).toHaveTextContent('^[A-Z]+-[0-9]+-.*');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it.each([
    [
      'Previews are switched off for the whole platform',
      { ...userServiceView.model.previews!, enabled: false },
      1,
    ],
    ['This platform has no preview environments', undefined, 0],
  ])('says: %s', async (title, previews, links) => {
    renderExtension(previewEnvironmentsEntityContent, {
      ...userServiceView,
      model: { ...userServiceView.model, previews },
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.queryAllByRole('link')).toHaveLength(links);
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
    renderExtension(previewEnvironmentsEntityContent, view);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(view.problem.message)).toBeVisible();
    expect(screen.getByText(view.problem.hint)).toBeVisible();
  });

  it('says that it is loading', async () => {
    renderExtension(previewEnvironmentsEntityContent, new Promise(() => {}));
    expect(await screen.findByText('Reading the platform…')).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('says that the backend failed', async () => {
    const failure = Promise.reject(new Error('the backend is down'));
    failure.catch(() => {});
    renderExtension(previewEnvironmentsEntityContent, failure);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the backend is down',
    );
  });

  it('speaks Russian', async () => {
    renderExtension(previewEnvironmentsEntityContent, userServiceView, {
      config: russianApp,
    });
    const box = await screen.findByRole('textbox', { name: 'Имя ветки' });
    const user = userEvent.setup();
    await user.click(box);
    await user.paste('shop-1-a');
    expect(
      await screen.findByText('Ветка shop-1-a не подходит под правило'),
    ).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Попробовать SHOP-1-a' }),
    ).toBeVisible();
  });
});

describe('the plugin', () => {
  it('is for components of a platform', () => {
    expect(isPreviewEnvironmentsAvailable(exampleEntity('user-service'))).toBe(
      true,
    );
    expect(isPreviewEnvironmentsAvailable(foreignEntity)).toBe(false);
    for (const id of [
      'entity-card:preview-environments',
      'entity-content:preview-environments',
    ] as const) {
      expect(previewEnvironmentsPlugin.getExtension(id)).toBeDefined();
    }
  });

  it('puts its tab into a group', () => {
    const tester = createExtensionTester(previewEnvironmentsEntityContent);
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBe(
      'deployment',
    );
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe(
      'Preview environments',
    );
  });

  it.each([previewEnvironmentsEntityCard, previewEnvironmentsEntityContent])(
    'hides itself elsewhere',
    extension => {
      const filter = createExtensionTester(
        extension as typeof previewEnvironmentsEntityCard,
      ).get(EntityCardBlueprint.dataRefs.filterFunction)!;
      expect(filter(exampleEntity('user-service'))).toBe(true);
      expect(filter(foreignEntity)).toBe(false);
    },
  );

  it('shows itself on the page of an entity', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: exampleEntity('user-service') }),
        previewEnvironmentsEntityCard,
      ],
      apis: [
        [gitopsPlatformApiRef, { getEntityView: async () => userServiceView }],
      ],
    });
    expect(
      await screen.findByRole('heading', { name: 'Preview environments' }),
    ).toBeInTheDocument();
  });
});
