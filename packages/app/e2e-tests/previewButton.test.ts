import assert from 'node:assert/strict';
import { assertAccessible } from './portal/accessibility';
import { loadedCard, loadedTab, openComponent } from './portal/entityPage';
import { createPageTests } from './portal/pageTests';
import { formOf } from './portal/templates';

const pageTest = createPageTests();

pageTest(
  'a service without previews: the card opens the form, filled',
  async browser => {
    const page = await openComponent(browser, 'legacy-reports');
    const card = await loadedCard(page, 'Preview environments');
    const button = card.getByRole('link', { name: 'Add preview environments' });
    await button.waitFor();
    await assertAccessible(card, 'the card with the button');

    await button.click();
    await page.waitForURL(
      '**/create/templates/default/gitops-enable-previews*',
    );
    const form = formOf(page);
    await form.getByRole('button', { name: /legacy-reports/ }).waitFor();
    assert.equal(
      await form.getByLabel(/^Branches/).inputValue(),
      '^[A-Z]+-[0-9]+-.*',
    );
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByRole('button', { name: 'Open merge request' }).waitFor();
  },
);

pageTest(
  'a service without previews: the button of the tab, in Russian',
  async browser => {
    const page = await openComponent(browser, 'legacy-reports', {
      tab: 'preview-environments',
      language: 'ru',
    });
    const tab = await loadedTab(page, 'Превью-окружения');
    await tab
      .getByRole('link', { name: 'Добавить превью-окружения' })
      .waitFor();
    await assertAccessible(tab, 'the tab with the button');
  },
);

pageTest('a service with previews has no such button', async browser => {
  const page = await openComponent(browser, 'user-service');
  const card = await loadedCard(page, 'Preview environments');
  await card.getByText('Enabled').waitFor();
  assert.equal(
    await card.getByRole('link', { name: 'Add preview environments' }).count(),
    0,
  );
});
