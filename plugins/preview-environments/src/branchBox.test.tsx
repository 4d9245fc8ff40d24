import { branchPreviewOf } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  userServicePreviews,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { expectAccessible } from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen, waitFor } from '@testing-library/react';
import { fact, renderExtension, typeBranch } from './__testUtils__/previewPage';
import { previewEnvironmentsEntityContent } from './plugin';

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

  it('links to the Argo CD of the environment in which previews run', async () => {
    const { model } = userServiceView;
    const view = {
      ...userServiceView,
      model: {
        ...model,
        previews: { ...model.previews!, gatewayNamespace: 'shop-qa' },
        environments: model.environments.map(environment => ({
          ...environment,
          links: {
            argocd: {
              baseUrl: `https://argocd-${environment.name}.example.test`,
              namespace: 'argocd',
            },
          },
        })),
      },
    };
    renderExtension(previewEnvironmentsEntityContent, view, {
      api: { getEntityPreviews: async () => userServicePreviews },
    });
    await typeBranch('SHOP-142-checkout');
    const [ofList] = await screen.findAllByRole('link', { name: /^Argo CD/ });
    const ofBox = await screen.findByRole('link', {
      name: /^preview-user-service-shop-142/,
    });
    expect([ofList, ofBox].map(link => link.getAttribute('href'))).toEqual(
      ['shop-77', 'shop-142'].map(
        tag =>
          `https://argocd-qa.example.test/applications/argocd/preview-user-service-${tag}`,
      ),
    );
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

  it('asks once for a name that is typed, and keeps the answer until the next one', async () => {
    const asked: string[] = [];
    renderExtension(previewEnvironmentsEntityContent, userServiceView, {
      api: {
        getEntityBranchPreview: async (_entityRef, branch) => {
          asked.push(branch);
          return branchPreviewOf(userServiceView, branch);
        },
      },
    });
    const user = await typeBranch('SHOP-142-a');
    const answer = (await screen.findByText('shop-142')).closest('[aria-busy]');
    expect(answer).toHaveAttribute('aria-busy', 'false');

    await user.type(screen.getByRole('textbox'), 'bc');
    expect(screen.getByText('shop-142')).toBeVisible();
    expect(answer).toHaveAttribute('aria-busy', 'true');
    expect(await screen.findByText('shop-142-abc')).toBeVisible();
    expect(answer).toHaveAttribute('aria-busy', 'false');
    expect(asked).toEqual(['SHOP-142-a', 'SHOP-142-abc']);
  });

  it('says when the backend does not answer, and asks again', async () => {
    const getEntityBranchPreview = jest
      .fn()
      .mockRejectedValueOnce(new Error('The portal could not be reached'))
      .mockResolvedValue(branchPreviewOf(userServiceView, 'SHOP-142-a'));
    const { container } = renderExtension(
      previewEnvironmentsEntityContent,
      userServiceView,
      { api: { getEntityBranchPreview } },
    );
    const user = await typeBranch('SHOP-142-a');
    expect(
      await screen.findByText('The portal could not be reached'),
    ).toBeVisible();
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: /again/i }));
    expect(await screen.findByText('shop-142')).toBeVisible();
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
