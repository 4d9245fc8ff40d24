import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import {
  goToComponent,
  loaded,
  loadedCard,
  loadedTab,
  openComponent,
} from './portal/entityPage';
import { whileFailing } from './portal/faults';
import { createPageTests } from './portal/pageTests';
import { argocdUrl, vaultUrl } from './portal/platformTools';
import { gitlabUrl, screenshot } from './portal/session';

const pageTest = createPageTests([
  'order-service',
  'game-engine',
  'notification-service',
  'api-gw',
]);

/** The cells of a row of the matrix, one per environment. */
async function row(tab: Locator, name: string): Promise<string[]> {
  const cells = tab
    .getByRole('table', { name: 'Environments' })
    .getByRole('row')
    .filter({ has: tab.page().getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell');
  const texts = await cells.allInnerTexts();
  return texts.map(text => text.replace(/\s+/g, ' ').trim());
}

pageTest('user-service: its environments side by side', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'platform',
    height: 1500,
  });
  const tab = await loadedTab(page, 'On Acme Shop');
  await tab.getByText('OutOfSync').first().waitFor();
  assert.deepEqual(await row(tab, 'Argo CD'), [
    'Healthy user-service-dev (opens in a new tab)',
    'Healthy user-service-qa (opens in a new tab)',
    'Healthy OutOfSync user-service-live (opens in a new tab)',
  ]);
  await tab.getByText('2 of 2 filled').first().waitFor();
  assert.deepEqual(await row(tab, 'Secrets'), [
    '2 of 2 filled',
    '2 of 2 filled',
    '2 of 2 filled',
  ]);
  assert.deepEqual(await row(tab, 'Previews'), ['1', '–', '–']);
  assert.deepEqual(await row(tab, 'Replicas'), ['1', '1', '3']);
  await tab.getByText('live synchronise in Argo CD').waitFor();
});

pageTest('storefront: its own addresses and the mirrors', async browser => {
  const page = await openComponent(browser, 'storefront', { tab: 'platform' });
  const tab = await loadedTab(page, 'On Acme Shop');
  const newTab = '(opens in a new tab)';
  assert.deepEqual(await row(tab, 'Addresses'), [
    `dev.shop.example.test ${newTab}`,
    `qa.shop.example.test ${newTab} qa.acme-outlet.example.test ${newTab} mirror`,
    `shop.example.test ${newTab} acme-outlet.example.test ${newTab} mirror`,
  ]);
});

pageTest('payment-service: what is wrong with its values', async browser => {
  const page = await openComponent(browser, 'payment-service', {
    tab: 'platform',
    height: 1300,
  });
  const tab = await loadedTab(page, 'On Acme Shop');
  const findings = tab
    .getByRole('list', { name: 'Findings in the values files' })
    .getByRole('listitem');
  await findings.first().waitFor();
  assert.match(
    (await findings.first().innerText()).replace(/\s+/g, ' '),
    /^qa, live secrets\.PROVIDER_API_KEY names acme\/payment-service\/dev\/config, which belongs to another environment/,
  );
  assert.deepEqual(await row(tab, 'Findings'), ['0', '2', '2']);
  await screenshot(page, 'platform');
});

pageTest('values: where each comes from, and what differs', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'platform',
  });
  const tab = await loadedTab(page, 'On Acme Shop');
  const table = tab.getByRole('table', { name: 'Values that the chart gets' });
  await table.waitFor();
  await tab.getByRole('textbox', { name: 'Filter' }).fill('authRef');
  assert.match(
    await table.getByRole('row').nth(1).innerText(),
    /secretsProvider\.vault\.authRef\s+"vault-auth"\s+shared\/k8app-defaults\.yaml:\d+/,
  );
  await tab.getByRole('textbox', { name: 'Filter' }).fill('');
  await tab.getByRole('button', { name: /Compare with/ }).click();
  await page.getByRole('option', { name: 'live' }).click();
  await table.getByRole('rowheader', { name: 'image.tag' }).waitFor();
  assert.equal(
    await table.getByRole('rowheader', { name: 'appName' }).count(),
    0,
  );
});

pageTest(
  'order-service: nobody has filled the secrets of live',
  async browser => {
    const page = await openComponent(browser, 'order-service', {
      tab: 'vault-paths?environment=live',
    });
    const tab = await loadedTab(page, 'Vault paths');
    await tab.getByText('Not filled yet').waitFor();
    assert.equal(await tab.getByText('missing', { exact: true }).count(), 2);
    await assertAccessible(tab, 'secrets that nobody has filled');
  },
);

pageTest(
  'the cluster: what was copied, what was not, and why',
  async browser => {
    const page = await openComponent(browser, 'api-gw', {
      tab: 'vault-paths?environment=qa',
    });
    const tab = await loadedTab(page, 'Vault paths');
    await tab.getByText('Nothing copies it into the cluster').first().waitFor();
    await assertAccessible(tab, 'secrets that nothing copies');

    const deleted = await openComponent(browser, 'game-engine', {
      tab: 'vault-paths',
    });
    const environments = await loadedTab(deleted, 'Vault paths');
    await environments.getByText('In the cluster').first().waitFor();
    await environments
      .getByText(
        /does not have what it names \(404\)\. See kubectl -n shop-live/,
      )
      .waitFor();
    await assertAccessible(environments, 'secrets that cannot be copied');
  },
);

pageTest(
  'game-engine: a path that is missing, and one deleted',
  async browser => {
    const page = await openComponent(browser, 'game-engine');
    const card = await loadedCard(page, 'Vault');
    await card.getByText('Filled').waitFor();
    const lines = await card.getByRole('listitem').allInnerTexts();
    assert.deepEqual(
      lines.map(line => /Filled|Not in Vault|Deleted/.exec(line)?.[0]),
      ['Filled', 'Not in Vault', 'Deleted'],
    );
  },
);

pageTest(
  'payment-service: a path that a policy hides from the portal',
  async browser => {
    const page = await openComponent(browser, 'payment-service', {
      tab: 'vault-paths?environment=live',
    });
    const tab = await loadedTab(page, 'Vault paths');
    await tab.getByText('Hidden from the portal').waitFor();
    assert.equal(await tab.getByText('Vault refuses the portal').count(), 0);
    // The names come from git and stay; whether Vault has them is not known.
    await tab.getByText('WEBHOOK_SECRET').first().waitFor();
    assert.equal(await tab.getByText('not known', { exact: true }).count(), 2);
    await assertAccessible(tab, 'a path that is hidden');

    await goToComponent(page, 'payment-service', 'vault-paths?environment=dev');
    await tab.getByText('Filled', { exact: true }).first().waitFor();
    assert.equal(await tab.getByText('not known', { exact: true }).count(), 0);
  },
);

pageTest(
  'what was read stays while Vault fails, and goes when it refuses the portal',
  async browser => {
    const page = await openComponent(browser, 'game-engine', {
      tab: 'vault-paths?environment=dev',
    });
    const tab = await loadedTab(page, 'Vault paths');
    await tab.getByText('Filled', { exact: true }).waitFor();

    await whileFailing(vaultUrl, { status: 503 }, async () => {
      await reloadUntil(page, /^Vault does not answer; this is from /);
      await tab.getByText('Filled', { exact: true }).waitFor();
      await tab
        .getByText(/Vault at localhost:\d+ .*\(since /)
        .first()
        .waitFor();
      await assertAccessible(tab, 'what was read before');
    });
    await whileFailing(vaultUrl, { status: 403 }, async () => {
      await reloadUntil(page, 'Vault refuses the portal');
      assert.equal(await tab.getByText('Filled', { exact: true }).count(), 0);
      await assertAccessible(tab, 'a Vault that refuses the portal');
    });
  },
);

pageTest('storefront: merge requests that share a preview', async browser => {
  const page = await openComponent(browser, 'storefront', {
    tab: 'preview-environments',
    height: 1400,
  });
  const tab = await loadedTab(page, 'Preview environments');
  await tab.getByText('SHOP-142-new-checkout', { exact: true }).waitFor();
  await tab
    .getByText(/^Shares its preview with SHOP-142-fix-rounding/)
    .waitFor();
  await tab.getByText(/^No preview: update-footer does not match/).waitFor();
  await screenshot(page, 'preview-merge-requests', { fullPage: true });
  await assertAccessible(tab, 'open merge requests');
});

pageTest(
  'each source may be away; the page says so and recovers',
  async browser => {
    await whileFailing(vaultUrl, { status: 503 }, async () => {
      await whileFailing(argocdUrl, { status: 500 }, async () => {
        await whileFailing(
          gitlabUrl,
          { status: 'hang', match: 'notification-service/merge_requests' },
          async () => {
            const page = await openComponent(browser, 'notification-service', {
              tab: 'vault-paths',
            });
            const tab = await loadedTab(page, 'Vault paths');
            await tab.getByText('Vault does not answer').first().waitFor();
            await tab
              .getByText(/Vault at localhost:\d+ is sealed/)
              .first()
              .waitFor();
            await tab.getByRole('table').first().waitFor();
            await assertAccessible(tab, 'a Vault that is sealed');
          },
        );
      });
    });
    // Nobody has to reload: the page looks again by itself.
    const [page] = browser.contexts().flatMap(context => context.pages());
    await page
      .getByText('Vault does not answer')
      .first()
      .waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByText('Not filled yet').first().waitFor();
  },
);

/** What was read is fresh for half a minute; until then nothing fails. */
async function reloadUntil(page: Page, text: string | RegExp): Promise<void> {
  const notice = page.getByText(text).first();
  const deadline = Date.now() + 90_000;
  do {
    assert.ok(Date.now() < deadline, `the page does not say: ${text}`);
    await page.waitForTimeout(3_000);
    await page.reload();
    await loadedTab(page, 'Vault paths');
    await loaded(page.getByRole('main'));
  } while (!(await notice.isVisible()));
}
