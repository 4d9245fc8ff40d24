import { goToComponent, loadedTab } from './portal/entityPage';
import { createPageTests } from './portal/pageTests';
import { openPortal } from './portal/session';
import { listening, sendMergeRequestEvent } from './portal/webhooks';

const PROJECT = 'acme/services/storefront';

/** A page asks again by itself after a minute; this is sooner. */
const AT_ONCE = { timeout: 15_000 };

const pageTest = createPageTests();

pageTest('a merge request is on an open page at once', async browser => {
  const page = await openPortal(browser, '/settings', { height: 1500 });
  const isListening = listening(page, 'gitops-platform:shop:storefront');
  await goToComponent(page, 'storefront', 'preview-environments');
  const tab = await loadedTab(page, 'Preview environments');
  const waiting = tab
    .getByRole('region', { name: 'Branches without a merge request' })
    .getByRole('listitem')
    .filter({ hasText: 'SHOP-151-gift-wrap' });
  await waiting.waitFor();
  const form = await waiting
    .getByRole('link', { name: 'Open a merge request' })
    .getAttribute('href');

  const gitlab = await page.context().newPage();
  await gitlab.goto(form!);
  await gitlab.getByLabel('Title').fill('SHOP-151: wrap a present');
  await gitlab.getByRole('button', { name: 'Create merge request' }).click();
  await gitlab.getByRole('button', { name: 'Close' }).waitFor();

  const opened = tab
    .getByRole('listitem')
    .filter({ hasText: 'SHOP-151: wrap a present' });
  await isListening;
  await sendMergeRequestEvent(PROJECT, 'open');
  await opened.waitFor(AT_ONCE);
  await waiting.waitFor({ state: 'detached', ...AT_ONCE });

  await gitlab.getByRole('button', { name: 'Close' }).click();
  await gitlab.getByRole('button', { name: 'Reopen' }).waitFor();
  await sendMergeRequestEvent(PROJECT, 'close');
  await opened.waitFor({ state: 'detached', ...AT_ONCE });
});
