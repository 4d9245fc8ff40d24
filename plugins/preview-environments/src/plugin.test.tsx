import {
  legacyReportsView,
  paymentServiceView,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectAccessible,
  missingViewTests,
  pluginTests,
  russianApp,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import previewEnvironmentsPlugin, { isPreviewEnvironmentsAvailable } from '.';
import { fact, renderExtension, typeBranch } from './__testUtils__/previewPage';
import {
  previewEnvironmentsEntityCard,
  previewEnvironmentsEntityContent,
} from './plugin';

const file =
  'https://gitlab.example.test/acme/infra/shop/gitops-config/-/blob/main/platform/preview.yaml';

// The app remembers its language.
beforeEach(() => localStorage.clear());

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

describe('the tab without a view', () => {
  it.each(
    missingViewTests(view =>
      renderExtension(previewEnvironmentsEntityContent, view),
    ),
  )('%s', async (_promise, test) => {
    await expect(test()).resolves.toBeUndefined();
  });
});

describe('the plugin', () => {
  it.each(
    pluginTests({
      plugin: previewEnvironmentsPlugin,
      card: previewEnvironmentsEntityCard,
      content: previewEnvironmentsEntityContent,
      isAvailable: isPreviewEnvironmentsAvailable,
      cardTitle: 'Preview environments',
      tabTitle: 'Preview environments',
      tabGroup: 'deployment',
    }),
  )('%s', async (_promise, test) => {
    await expect(test()).resolves.toBeUndefined();
  });
});
