import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { confidential, readSecret } from './portal/confidential';
import {
  componentPath,
  goToComponent,
  loadedCard,
  loadedTab,
  openComponent,
  tabContent,
} from './portal/entityPage';
import { whileFailing } from './portal/faults';
import { assertNothingLeaked } from './portal/leaks';
import { createPageTests } from './portal/pageTests';
import { argocdUrl, prometheusUrl, vaultUrl } from './portal/platformTools';
import { gitlabUrl, portalUrl } from './portal/session';
import { formOf, templatePath } from './portal/templates';

// Every browser test fails where a page was given something confidential. Here
// is shown that there is something to be found, that it would be found wherever
// it was, and that no page of a portal gets it, however the sources answer.

const pageTest = createPageTests(['order-service']);

const [mark, token] = confidential;
const service = 'user-service';
const secret = `acme/${service}/dev/config`;

pageTest('the Vault holds what is looked for', async () => {
  assert.ok((await readSecret(secret)).includes(mark));
});

pageTest('it would be found wherever a page had it', async browser => {
  const answer = '**/api/gitops-platform/platforms';
  await assertFinds(browser, /^the answer of /, async page => {
    await page.route(answer, route => route.fulfill({ json: { mark } }));
    await page.evaluate(() => fetch('/api/gitops-platform/platforms'));
  });
  await assertFinds(browser, /^the answer of /, async page => {
    const headers = { 'x-token': token };
    await page.route(answer, route => route.fulfill({ headers, json: {} }));
    await page.evaluate(() => fetch('/api/gitops-platform/platforms'));
  });
  await assertFinds(browser, /^a request$/, async page => {
    await page.evaluate(text => fetch(`/api/search/query?term=${text}`), token);
  });
  await assertFinds(browser, /^the console$/, async page => {
    await page.evaluate(`console.log(${JSON.stringify(mark)})`);
  });
  await assertFinds(browser, /^the document of /, async page => {
    // Gone again before anybody looks.
    await page.evaluate(text => {
      document.body.append(text);
      document.body.lastChild!.remove();
    }, mark);
  });
  await assertFinds(browser, /^the document of /, async page => {
    await page.evaluate(text => (document.body.title = text), mark);
  });
  await assertFinds(browser, /^cookies, local storage/, async page => {
    await page.evaluate(text => (localStorage.found = text), mark);
  });
  await assertFinds(browser, /^the session storage of /, async page => {
    await page.evaluate(text => (sessionStorage.found = text), mark);
  });
});

/** Opens a page, lets it have something confidential, and expects it found there. */
async function assertFinds(
  browser: Browser,
  where: RegExp,
  leak: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await openComponent(browser, service);
  await loadedCard(page, 'Vault');
  await assertNothingLeaked(page.context());
  await leak(page);
  // Messages of the browser arrive a moment later.
  await page.waitForTimeout(500);
  await assert.rejects(assertNothingLeaked(page.context()), error => {
    const { actual } = error as assert.AssertionError;
    assert.match(String((actual as string[])[0]), where);
    return true;
  });
  await page.context().close();
}

pageTest('no page is given it', async browser => {
  const page = await openComponent(browser, service);
  await walk(page);
  const answers = await assertNothingLeaked(page.context());
  const entity = `/api/gitops-platform/entities/default/component/${service}`;
  for (const expected of [
    '/api/gitops-platform/platforms',
    '/api/gitops-platform/platforms/shop',
    '/api/gitops-platform/platforms/shop/deployments',
    `/api/gitops-platform/platforms/shop/services/${service}/versions`,
    entity,
    `${entity}/configuration`,
    `${entity}/deployments`,
    `${entity}/previews`,
    `${entity}/secrets`,
    `${entity}/traffic`,
  ]) {
    assert.ok(answers.includes(expected), `${expected} was not looked at`);
  }
});

for (const status of [401, 403, 500] as const) {
  pageTest(`not even while every source answers ${status}`, async browser => {
    // A message of a source may say what it was asked with.
    const fault = { status, message: 'refused' };
    // The catalog reads its files from the same GitLab.
    const mergeRequests = { ...fault, match: 'merge_requests' };
    await whileFailing(vaultUrl, fault, () =>
      whileFailing(argocdUrl, fault, () =>
        whileFailing(prometheusUrl, fault, () =>
          whileFailing(gitlabUrl, mergeRequests, async () => {
            const page = await openComponent(browser, 'order-service');
            for (const tab of ['platform', 'vault-paths', 'hubble']) {
              await goToComponent(page, 'order-service', tab);
              await tabContent(page)
                .getByText(/does not answer|refuses the portal/)
                .first()
                .waitFor();
              await page.waitForLoadState('networkidle');
            }
          }),
        ),
      ),
    );
  });
}

/** Every page that we add to a portal, until it has all that it asks for. */
async function walk(page: Page): Promise<void> {
  for (const card of ['Vault', 'Preview environments', 'Traffic']) {
    await loadedCard(page, card);
  }
  for (const [tab, heading] of [
    ['platform', 'On Acme Shop'],
    ['vault-paths', 'Vault paths'],
    ['preview-environments', 'Preview environments'],
    ['hubble', 'Traffic'],
  ]) {
    await goToComponent(page, service, tab);
    await loadedTab(page, heading);
    await page.waitForLoadState('networkidle');
  }
  await page.goto(new URL('/platforms', portalUrl).href);
  await page.getByRole('rowheader', { name: service, exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.goto(
    new URL(templatePath('promote-version', { service }), portalUrl).href,
  );
  await formOf(page).getByText('v2.8.0-rc.2').first().waitFor();
  await page.goto(new URL(componentPath(service), portalUrl).href);
  await loadedCard(page, 'Traffic');
}
