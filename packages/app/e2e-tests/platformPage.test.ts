import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import { assertNothingWider } from './portal/layout';
import { createPageTests } from './portal/pageTests';
import { argocdUrl } from './portal/platformTools';
import { openPortal, portalUrl, screenshot } from './portal/session';

const pageTest = createPageTests(['order-service']);

type PortalOptions = Parameters<typeof openPortal>[2];

/** Opens the page, and gives its table once it is there. */
async function openPlatforms(browser: Browser, options: PortalOptions = {}) {
  const page = await openPortal(browser, '/platforms', options);
  const table = page.getByRole('table', {
    name:
      options.language === 'ru'
        ? 'Сервисы и окружения'
        : 'Services and environments',
  });
  await table.getByRole('rowheader').first().waitFor();
  return { page, table };
}

/** The cells of a service, one per environment. */
async function cellsOf(table: Locator, service: string): Promise<string[]> {
  const texts = await rowOf(table, service).getByRole('cell').allInnerTexts();
  return texts.map(text => text.replace(/\s+/g, ' ').trim());
}

function rowOf(table: Locator, service: string): Locator {
  return table.getByRole('row').filter({
    has: table.page().getByRole('rowheader', { name: service, exact: true }),
  });
}

async function servicesOf(table: Locator): Promise<string[]> {
  return table.getByRole('rowheader').allInnerTexts();
}

pageTest('all services and environments, in one answer', async browser => {
  const requests: string[] = [];
  const { page, table } = await openPlatforms(browser);
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (/^\/api\/(gitops-platform|catalog)\//.test(pathname)) {
      requests.push(pathname);
    }
  });
  await page.reload();
  await table.getByText('OutOfSync').first().waitFor();
  assert.deepEqual(
    requests.filter(path => path.includes('gitops-platform')),
    [
      '/api/gitops-platform/platforms',
      '/api/gitops-platform/platforms/shop/deployments',
    ],
  );
  const cells = await cellsOf(table, 'user-service');
  assert.equal(cells.length, 3);
  assert.match(cells[0], /^Healthy \S+ user-service-dev \(opens/);
  assert.match(cells[2], /^Healthy OutOfSync \S+ user-service-live \(opens/);
  const link = rowOf(table, 'user-service').getByRole('link', {
    name: 'user-service-live',
  });
  assert.equal(
    await link.getAttribute('href'),
    `${argocdUrl}/applications/argocd/user-service-live`,
  );
  await screenshot(page, 'platforms');
});

pageTest('from the navigation to a service and its page', async browser => {
  const page = await openPortal(browser, '/catalog');
  await page.getByRole('link', { name: 'Platforms', exact: true }).click();
  await page.getByRole('link', { name: 'order-service', exact: true }).click();
  await page.waitForURL(
    new URL('/catalog/default/component/order-service', portalUrl).href,
  );
});

pageTest('found by text and state, the worst first', async browser => {
  const { page, table } = await openPlatforms(browser);
  const all = await servicesOf(table);
  assert.deepEqual(all, all.toSorted());
  await page.getByRole('textbox', { name: 'Filter' }).fill('user-serv');
  await page.getByText(`Services: 1 of ${all.length}`).waitFor();
  assert.deepEqual(await servicesOf(table), ['user-service']);

  await page.getByRole('textbox', { name: 'Filter' }).fill('');
  await page.getByRole('button', { name: /State/ }).click();
  await page
    .getByRole('option', { name: 'not synchronised somewhere' })
    .click();
  await rowOf(table, 'user-service').waitFor();
  assert.ok((await servicesOf(table)).length < all.length);

  await page.getByRole('button', { name: /State/ }).click();
  await page.getByRole('option', { name: 'Any' }).click();
  await table.getByRole('button', { name: 'dev' }).click();
  await page.getByText(`Services: ${all.length} of ${all.length}`).waitFor();
  const [worst] = await servicesOf(table);
  assert.match((await cellsOf(table, worst))[0], /^Degraded/);
});

pageTest('five thousand rows stay a few in the document', async browser => {
  const page = await openPortal(browser, '/catalog');
  await page.route('**/platforms/shop/deployments', async route => {
    const answer = await (await route.fetch()).json();
    const [service] = answer.services;
    answer.services = Array.from({ length: 5_000 }, (_, index) => ({
      ...service,
      service: `svc-${String(index).padStart(4, '0')}`,
    }));
    await route.fulfill({ json: answer });
  });
  await page.getByRole('link', { name: 'Platforms', exact: true }).click();
  const table = page.getByRole('table', { name: 'Services and environments' });
  await rowOf(table, 'svc-0000').waitFor();
  await scrollTo(page, rowOf(table, 'svc-4999'));
  assert.ok((await servicesOf(table)).length < 60);
  assert.equal(await table.getAttribute('aria-rowcount'), '5001');
  assert.equal(
    await rowOf(table, 'svc-4999').getAttribute('aria-rowindex'),
    '5001',
  );
  assert.ok(await table.getByRole('columnheader').first().isVisible());
});

/** Rows are measured when they come into view, so the end moves at first. */
async function scrollTo(page: Page, last: Locator): Promise<void> {
  const region = page.getByRole('region', {
    name: 'Services and environments',
  });
  await region.focus();
  const deadline = Date.now() + 20_000;
  while (!(await last.isVisible())) {
    assert.ok(Date.now() < deadline, 'the last row does not come into view');
    await page.keyboard.press('End');
    await page.waitForTimeout(200);
  }
}

const looks = (['en', 'ru'] as const).flatMap(language =>
  (['light', 'dark'] as const).flatMap(theme =>
    [1400, 390].map(width => ({ language, theme, width })),
  ),
);

for (const look of looks) {
  const description = `Platforms, ${Object.values(look).join(', ')} px`;
  pageTest(`accessible: ${description}`, async browser => {
    const { page, table } = await openPlatforms(browser, look);
    await table.getByText('OutOfSync').first().waitFor();
    await page
      .getByRole('heading', {
        name: {
          en: 'Services of Acme Shop',
          ru: 'Сервисы платформы Acme Shop',
        }[look.language],
      })
      .waitFor();
    await assertAccessible(page.getByRole('main'), description);
    await assertNothingWider(page, description);
  });
}
