import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import { loadedCard, loadedTab, openComponent } from './portal/entityPage';
import { whileFailing } from './portal/faults';
import { assertNothingWider } from './portal/layout';
import { createPageTests } from './portal/pageTests';
import { prometheusUrl } from './portal/platformTools';
import { screenshot } from './portal/session';

const pageTest = createPageTests(['order-service', 'notification-service']);

/** The lines that a chart draws, by their colours. */
async function lines(tab: Locator, name: string): Promise<(string | null)[]> {
  const chart = tab.getByRole('img', { name, exact: true });
  await chart.locator('path').first().waitFor();
  const paths = await chart.locator('path').all();
  return Promise.all(paths.map(path => path.getAttribute('stroke')));
}

/** Waits until the lines of the grid reach the end of their place, but for the margin. */
async function fillWidth(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role="img"]:has(line)')].every(
      chart =>
        chart.getBoundingClientRect().right -
          chart.querySelector('line')!.getBoundingClientRect().right <
        30,
    ),
  );
}

pageTest('user-service: flows and answers of the last hour', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'hubble?environment=live',
    height: 1570,
  });
  const tab = await loadedTab(page, 'Traffic');
  assert.deepEqual(await lines(tab, 'Flows per second in live'), [
    '#2f81f7',
    '#e5484d',
  ]);
  const answers = 'HTTP answers per second in live';
  assert.equal((await lines(tab, answers)).length, 4);
  const figures = tab.getByRole('table', { name: answers, exact: true });
  const legend = await figures.getByRole('rowheader').allInnerTexts();
  assert.deepEqual(
    legend.map(text => text.trim()),
    ['2xx', '3xx', '4xx', '5xx'],
  );
  await assertAccessible(tab, 'charts');
  await fillWidth(page);
  // The whole page is in the window: it would be drawn anew for a longer picture.
  await screenshot(page, 'hubble');
});

pageTest('every number of a chart, by keyboard', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'hubble?environment=live',
    height: 1500,
  });
  const tab = await loadedTab(page, 'Traffic');
  await lines(tab, 'Flows per second in live');
  await tab.getByText('Minute by minute').first().focus();
  await page.keyboard.press('Enter');
  const minutes = tab.getByRole('table', {
    name: 'Flows per second in live, minute by minute',
  });
  await minutes.waitFor();
  assert.equal(await minutes.getByRole('row').count(), 61);
  await page.keyboard.press('Tab');
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('role')),
    'region',
  );
  await assertAccessible(tab, 'the numbers of a chart');
});

for (const theme of ['light', 'dark'] as const) {
  pageTest(`charts on a phone, ${theme}`, async browser => {
    const page = await openComponent(browser, 'payment-service', {
      tab: 'hubble?environment=qa',
      width: 390,
      height: 1200,
      theme,
    });
    const tab = await loadedTab(page, 'Traffic');
    await lines(tab, 'HTTP answers per second in qa');
    await fillWidth(page);
    await assertAccessible(tab, `charts, ${theme}`);
    await assertNothingWider(page, `charts, ${theme}`);
  });
}

pageTest('a line of the card', async browser => {
  const page = await openComponent(browser, 'payment-service');
  const card = await loadedCard(page, 'Traffic');
  await card.getByText(/^Last hour: .* HTTP 5xx\/s$/).waitFor();
  assert.equal(await card.getByText(/^Last hour: /).count(), 2);
  await assertAccessible(card, 'rates on the card');
});

pageTest('without HTTP, and without traffic', async browser => {
  const page = await openComponent(browser, 'notification-service', {
    tab: 'hubble?environment=live',
  });
  const tab = await loadedTab(page, 'Traffic');
  await tab.getByText('Hubble sees no HTTP of this service.').waitFor();
  await tab.getByRole('tab', { name: 'dev', exact: true }).click();
  await tab.getByText(/^Prometheus has no series of this service\./).waitFor();
});

pageTest('a Prometheus that is away, and comes back', async browser => {
  await whileFailing(prometheusUrl, { status: 503 }, async () => {
    const page = await openComponent(browser, 'order-service', {
      tab: 'hubble?environment=live',
    });
    const tab = await loadedTab(page, 'Traffic');
    await tab.getByText('Prometheus does not answer').waitFor();
    await tab.getByText(/Prometheus at localhost:\d+ answered 503/).waitFor();
    await tab.getByRole('table', { name: 'Hubble views of live' }).waitFor();
    await assertAccessible(tab, 'a Prometheus that is away');
  });
  // Nobody has to reload: the page looks again by itself.
  const [page] = browser.contexts().flatMap(context => context.pages());
  await page
    .getByRole('img', { name: 'Flows per second in live' })
    .waitFor({ timeout: 60_000 });
});
