import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { waitForEntities } from './portal/catalog';
import { createStory } from './portal/chapters';
import { assertAccessible } from './portal/accessibility';
import { assertCopiedCommands } from './portal/commands';
import { cardOf, componentPath } from './portal/entityPage';
import { assertLinks } from './portal/links';
import { argocdUrl, vaultUrl } from './portal/platformTools';
import { gitlabUrl, launchBrowser, openPortal } from './portal/session';

const classicAppUrl = process.env.CLASSIC_APP_URL ?? '';
const service = 'user-service';
const hubble = 'https://hubble.eu1.infra.example.test/?namespace=shop';
const flows = 'flows-filter=either%3Alabel%3Dapp%3Duser-service';

let browser: Browser;
let page: Page;
const chapter = createStory(() => page);

before(async () => {
  await waitForEntities([
    `component:default/${service}`,
    'component:default/office-wiki',
    'template:default/gitops-service',
    'group:default/commerce',
  ]);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
});

function addressOf(name: string): string {
  return `${classicAppUrl}${componentPath(name)}`;
}

/** A card that has loaded; the classic layout is an article around all cards. */
async function loadedCard(title: string): Promise<Locator> {
  const card = cardOf(page, title).last();
  await card.waitFor();
  await card.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  return card;
}

/** Names of the choices in a field of the form. */
async function choicesOf(
  role: 'group' | 'radiogroup',
  name: string,
): Promise<string[]> {
  const field = page.getByRole(role, { name, exact: true });
  await field.waitFor();
  const choices = (await field.ariaSnapshot()).matchAll(
    /- (?:checkbox|radio) "([^"]*)"/g,
  );
  return [...choices].map(([, choice]) => choice);
}

async function openTab(title: string): Promise<void> {
  await page.getByRole('tab', { name: title, exact: true }).click();
  await page.getByRole('heading', { name: title, level: 2 }).waitFor();
}

/** Runs axe over the content of a tab, which the classic layout makes an article. */
async function assertTabAccessible(): Promise<void> {
  await assertAccessible(page.getByRole('article').first(), page.url());
}

chapter('classic app: has the cards, with the same addresses', async () => {
  page = await openPortal(browser, addressOf(service));
  await assertLinks(
    await loadedCard('Vault'),
    `
      acme/user-service/dev/config   ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details
      acme/user-service/qa/config    ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fqa%2Fconfig/details
      acme/user-service/live/config  ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Flive%2Fconfig/details
      All variables and policies     ${componentPath(service, 'vault-paths')}
    `,
  );
  const previews = await loadedCard('Preview environments');
  await previews.getByText('https://{tag}.preview.example.test').waitFor();
  await assertLinks(
    previews,
    `Rule, entry and details  ${componentPath(
      service,
      'preview-environments',
    )}`,
  );
  const traffic = await loadedCard('Traffic');
  await assertLinks(
    traffic.getByRole('listitem').filter({ hasText: /^qa/ }),
    `
      All flows    ${hubble}-qa&${flows}
      Dropped      ${hubble}-qa&${flows}&verdicts=2
      HTTP 5xx     ${hubble}-qa&${flows}&http-status=5%2B
      Service map  ${hubble}-qa
    `,
  );
  const requests = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter(path => path.startsWith('/api/gitops-platform/')),
  );
  const entity = `/api/gitops-platform/entities/default/component/${service}`;
  assert.equal(requests.filter(path => path === entity).length, 1);
  assert.deepEqual(
    requests.filter((path, index) => requests.indexOf(path) !== index),
    [],
    'nothing is asked twice',
  );
});

chapter('classic app: has the styles of the components', async () => {
  const space = await page.evaluate(() =>
    getComputedStyle(document.body).getPropertyValue('--bui-space-2'),
  );
  assert.notEqual(space, '');
});

chapter('classic app: goes from the card to the Vault paths', async () => {
  await page.getByRole('link', { name: 'All variables and policies' }).click();
  await page.waitForURL(`${addressOf(service)}/vault-paths`);
  const table = page.getByRole('table', {
    name: 'Paths and variables in live',
  });
  await table.waitFor();
  const file = `${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/live.yaml`;
  await assertLinks(
    table,
    `
      acme/user-service/live/config  ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Flive%2Fconfig/details
      .cicd/live.yaml:26             ${file}#L26
      .cicd/live.yaml:27             ${file}#L27
    `,
  );
  await assertCopiedCommands(
    table,
    'vault kv get -mount=secret acme/user-service/live/config',
  );
  await assertTabAccessible();
});

chapter('classic app: has the environments side by side', async () => {
  await page.getByRole('tab', { name: 'Platform', exact: true }).click();
  await page.getByRole('table', { name: 'Environments' }).waitFor();
  await page.getByText('OutOfSync').first().waitFor();
  await page
    .getByRole('table', { name: 'Values that the chart gets' })
    .waitFor();
  await assertTabAccessible();
});

chapter('classic app: says which branch gets a preview', async () => {
  await openTab('Preview environments');
  const box = page.getByRole('article').filter({
    has: page.getByRole('heading', { name: 'Try a branch', level: 3 }),
  });
  const branch = page.getByLabel('Branch name');
  await branch.fill('SHOP-142-new-checkout');
  await page
    .getByRole('link', { name: 'shop-142.preview.example.test' })
    .waitFor();
  await assertLinks(
    box.last(),
    `
      shop-142.preview.example.test  https://shop-142.preview.example.test
      preview-user-service-shop-142  ${argocdUrl}/applications/argocd/preview-user-service-shop-142
    `,
  );
  await branch.fill('fix-login');
  await page.getByText('fix-login does not match the rule').first().waitFor();
  assert.equal(await box.last().getByRole('link').count(), 0);
  await assertTabAccessible();
});

chapter('classic app: links to the traffic of an environment', async () => {
  await openTab('Traffic');
  await page.getByRole('tab', { name: 'live', exact: true }).click();
  const row = page
    .getByRole('table', { name: 'Hubble views of live' })
    .getByRole('row')
    .filter({ hasText: 'Dropped' });
  await assertLinks(row, `Dropped  ${hubble}-live&${flows}&verdicts=2`);
  await assertCopiedCommands(
    row,
    'hubble observe --namespace shop-live --label app=user-service --verdict DROPPED',
  );
  await assertTabAccessible();
});

chapter('classic app: shows nothing without a platform', async () => {
  await page.goto(addressOf('office-wiki'));
  await page.getByRole('heading', { name: 'Office wiki' }).waitFor();
  await page.getByText('Bought software; no platform deploys it').waitFor();
  assert.deepEqual(await page.getByRole('tab').allTextContents(), ['Overview']);
  assert.equal(
    await page.getByRole('heading', { name: 'Vault', exact: true }).count(),
    0,
  );
});

chapter('classic app: has the form fields of the templates', async () => {
  await page.getByRole('link', { name: 'Create' }).click();
  await page
    .locator('[class*="MuiCard-root"]')
    .filter({ hasText: 'New service' })
    .getByRole('button', { name: 'Choose' })
    .click();
  await page.waitForURL(
    `${classicAppUrl}/create/templates/default/gitops-service`,
  );
  await page.getByRole('button', { name: /^Acme Shop/ }).waitFor();
  await page.getByLabel(/^Name/).fill(service);
  await page
    .getByText(/user-service.*already/i)
    .first()
    .waitFor();

  await page.getByLabel(/^Name/).fill('parcel-service');
  await page.getByLabel(/^Description/).fill('Knows where parcels are');
  await page.getByLabel(/^Owner/).click();
  await page.getByRole('option', { name: /commerce/i }).click();
  await page.getByRole('button', { name: 'Next' }).click();

  assert.deepEqual(await choicesOf('group', 'Environments'), [
    'dev dev.shop.example.test · deployed automatically',
    'qa qa.shop.example.test · deployed automatically',
    'live shop.example.test · deployed by hand',
  ]);
  assert.deepEqual(await choicesOf('radiogroup', 'Sync wave'), [
    'Wave 0 · Backend With user-service, order-service, payment-service, game-engine and 2 more',
    'Wave 1 · Gateway With api-gw',
    'Wave 2 · Frontend With storefront, help-center',
  ]);
  assert.deepEqual(await choicesOf('group', 'qa'), [
    'qa.shop.example.test main domain',
    'qa.acme-outlet.example.test mirror',
  ]);
});

chapter('classic app: speaks Russian on a dark page', async () => {
  page = await openPortal(browser, addressOf(service), {
    language: 'ru',
    theme: 'dark',
  });
  const card = await loadedCard('Превью-окружения');
  await card.getByText('Включены').waitFor();
  assert.equal(
    await card.evaluate(element =>
      element.closest('[data-theme-mode]')?.getAttribute('data-theme-mode'),
    ),
    'dark',
  );
  await page.getByRole('tab', { name: 'Vault paths' }).click();
  await page.getByRole('heading', { name: 'Пути Vault' }).waitFor();
  await assertTabAccessible();
});
