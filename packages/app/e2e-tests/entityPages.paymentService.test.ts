import assert from 'node:assert/strict';
import { assertCopiedCommands } from './portal/commands';
import { loadedCard, loadedTab, openComponent } from './portal/entityPage';
import { assertLinks } from './portal/links';
import { createPageTests } from './portal/pageTests';
import { vaultUrl } from './portal/platformTools';
import { gitlabUrl, screenshot } from './portal/session';
import { templatePath } from './portal/templates';

const pageTest = createPageTests();

/** The form that adds previews to the service, with the rule of its entry. */
const enablePreviews = templatePath('enable-previews', {
  platform: 'shop',
  service: 'payment-service',
  branchMatch: '^[A-Z]+-[0-9]+-.*',
});

pageTest('payment-service: every address on the cards', async browser => {
  const page = await openComponent(browser, 'payment-service');
  await assertLinks(
    await loadedCard(page, 'Vault'),
    `
      acme/payment-service/dev/config   ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Fdev%2Fconfig/details
      acme/payment-service/qa/config    ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Fqa%2Fconfig/details
      acme/payment-service/live/config  ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Flive%2Fconfig/details
      All variables and policies        /catalog/default/component/payment-service/vault-paths
    `,
  );
  const previews = await loadedCard(page, 'Preview environments');
  await previews.getByText('Add preview environments').waitFor();
  await assertLinks(
    previews,
    `
      Add preview environments       ${enablePreviews}
      Open platform/preview.yaml:53  ${gitlabUrl}/acme/infra/shop/gitops-config/-/blob/main/platform/preview.yaml#L53
      Rule, entry and details        /catalog/default/component/payment-service/preview-environments
    `,
  );
  await assertLinks(
    await loadedCard(page, 'Traffic'),
    `
      All flows                           https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Dpayment-service
      Dropped                             https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=2
      HTTP 5xx                            https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&http-status=5%2B
      Service map                         https://hubble.eu1.infra.example.test/?namespace=shop-dev
      All flows                           https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Dpayment-service
      Dropped                             https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=2
      HTTP 5xx                            https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&http-status=5%2B
      Service map                         https://hubble.eu1.infra.example.test/?namespace=shop-qa
      All flows                           https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Dpayment-service
      Dropped                             https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=2
      HTTP 5xx                            https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&http-status=5%2B
      Service map                         https://hubble.eu1.infra.example.test/?namespace=shop-live
      All views, commands and dashboards  /catalog/default/component/payment-service/hubble
    `,
  );
});

pageTest('payment-service: addresses and commands of Vault', async browser => {
  const page = await openComponent(browser, 'payment-service', {
    tab: 'vault-paths',
  });
  const tab = await loadedTab(page, 'Vault paths');
  await assertLinks(
    tab,
    `
      .cicd/dev.yaml:24                 ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/dev.yaml#L24
      .cicd/qa.yaml:24                  ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/qa.yaml#L24
      .cicd/live.yaml:24                ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/live.yaml#L24
      .cicd/default.yaml:47             ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/default.yaml#L47
      .cicd/default.yaml:47             ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/default.yaml#L47
      .cicd/default.yaml:47             ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/default.yaml#L47
      .cicd/dev.yaml:25                 ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/dev.yaml#L25
      .cicd/qa.yaml:25                  ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/qa.yaml#L25
      .cicd/live.yaml:25                ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/live.yaml#L25
      acme/payment-service/dev/config   ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Fdev%2Fconfig/details
      .cicd/default.yaml:47             ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/default.yaml#L47
      .cicd/dev.yaml:24                 ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/dev.yaml#L24
      .cicd/dev.yaml:25                 ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/dev.yaml#L25
      acme/payment-service/qa/config    ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Fqa%2Fconfig/details
      .cicd/qa.yaml:24                  ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/qa.yaml#L24
      .cicd/qa.yaml:25                  ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/qa.yaml#L25
      acme/payment-service/dev/config   ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Fdev%2Fconfig/details
      .cicd/default.yaml:47             ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/default.yaml#L47
      acme/payment-service/live/config  ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Flive%2Fconfig/details
      .cicd/live.yaml:24                ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/live.yaml#L24
      .cicd/live.yaml:25                ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/live.yaml#L25
      acme/payment-service/dev/config   ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fpayment-service%2Fdev%2Fconfig/details
      .cicd/default.yaml:47             ${gitlabUrl}/acme/services/payment-service/-/blob/main/.cicd/default.yaml#L47
    `,
  );
  await assertCopiedCommands(
    tab,
    `
      vault kv get -mount=secret acme/payment-service/dev/config
      vault kv get -mount=secret acme/payment-service/qa/config
      vault kv get -mount=secret acme/payment-service/dev/config
      vault kv get -mount=secret acme/payment-service/live/config
      vault kv get -mount=secret acme/payment-service/dev/config
    `,
  );
});

pageTest('payment-service: one environment by address', async browser => {
  const page = await openComponent(browser, 'payment-service', {
    tab: 'vault-paths?environment=qa',
  });
  const tab = await loadedTab(page, 'Vault paths');
  assert.deepEqual(
    await tab.getByRole('heading', { level: 3 }).allInnerTexts(),
    ['Variables by environment', 'qa'],
  );
  await tab.getByText('This path belongs to dev').waitFor();
  await tab.getByText('Several paths write one Secret').waitFor();
  await screenshot(page, 'vault-paths');
});

pageTest('payment-service: addresses of previews', async browser => {
  const page = await openComponent(browser, 'payment-service', {
    tab: 'preview-environments',
  });
  const tab = await loadedTab(page, 'Preview environments');
  await tab.getByText('Add preview environments').waitFor();
  await assertLinks(
    tab,
    `
      Add preview environments       ${enablePreviews}
      Open platform/preview.yaml:53  ${gitlabUrl}/acme/infra/shop/gitops-config/-/blob/main/platform/preview.yaml#L53
      platform/preview.yaml:53       ${gitlabUrl}/acme/infra/shop/gitops-config/-/blob/main/platform/preview.yaml#L53
    `,
  );
});

pageTest(
  'payment-service: addresses and commands of traffic',
  async browser => {
    const page = await openComponent(browser, 'payment-service', {
      tab: 'hubble',
    });
    const tab = await loadedTab(page, 'Traffic');
    await assertLinks(
      tab,
      `
      All flows          https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Dpayment-service
      Dropped            https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=2
      Errors             https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=3
      HTTP 5xx           https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&http-status=5%2B
      DNS                https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns
      To this service    https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=to%3Alabel%3Dapp%3Dpayment-service
      From this service  https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=from%3Alabel%3Dapp%3Dpayment-service
      Service map        https://hubble.eu1.infra.example.test/?namespace=shop-dev
      Service            https://grafana.eu1.infra.example.test/d/shop-service/service?var-namespace=shop-dev&var-app=payment-service
      HTTP (Hubble)      https://grafana.eu1.infra.example.test/d/hubble-http/hubble-http?var-namespace=shop-dev&var-workload=payment-service
      DNS (Hubble)       https://grafana.eu1.infra.example.test/d/hubble-dns/hubble-dns?var-namespace=shop-dev
    `,
    );
    await assertCopiedCommands(
      tab,
      `
      hubble observe --namespace shop-dev --label app=payment-service
      hubble observe --namespace shop-dev --label app=payment-service --verdict DROPPED
      hubble observe --namespace shop-dev --label app=payment-service --verdict ERROR
      hubble observe --namespace shop-dev --label app=payment-service --http-status 5+
      hubble observe --namespace shop-dev --label app=payment-service --protocol dns
      hubble observe --to-namespace shop-dev --to-label app=payment-service
      hubble observe --from-namespace shop-dev --from-label app=payment-service
      hubble observe --namespace shop-dev
    `,
    );

    await page.getByRole('tab', { name: 'qa' }).click();
    await page.waitForURL(/environment=qa$/);
    await assertLinks(
      tab,
      `
      All flows          https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Dpayment-service
      Dropped            https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=2
      Errors             https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=3
      HTTP 5xx           https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&http-status=5%2B
      DNS                https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns
      To this service    https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=to%3Alabel%3Dapp%3Dpayment-service
      From this service  https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=from%3Alabel%3Dapp%3Dpayment-service
      Service map        https://hubble.eu1.infra.example.test/?namespace=shop-qa
      Service            https://grafana.eu1.infra.example.test/d/shop-service/service?var-namespace=shop-qa&var-app=payment-service
      HTTP (Hubble)      https://grafana.eu1.infra.example.test/d/hubble-http/hubble-http?var-namespace=shop-qa&var-workload=payment-service
      DNS (Hubble)       https://grafana.eu1.infra.example.test/d/hubble-dns/hubble-dns?var-namespace=shop-qa
    `,
    );
    await assertCopiedCommands(
      tab,
      `
      hubble observe --namespace shop-qa --label app=payment-service
      hubble observe --namespace shop-qa --label app=payment-service --verdict DROPPED
      hubble observe --namespace shop-qa --label app=payment-service --verdict ERROR
      hubble observe --namespace shop-qa --label app=payment-service --http-status 5+
      hubble observe --namespace shop-qa --label app=payment-service --protocol dns
      hubble observe --to-namespace shop-qa --to-label app=payment-service
      hubble observe --from-namespace shop-qa --from-label app=payment-service
      hubble observe --namespace shop-qa
    `,
    );

    await page.getByRole('tab', { name: 'live' }).click();
    await page.waitForURL(/environment=live$/);
    await assertLinks(
      tab,
      `
      All flows          https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Dpayment-service
      Dropped            https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=2
      Errors             https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&verdicts=3
      HTTP 5xx           https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Dpayment-service&http-status=5%2B
      DNS                https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns
      To this service    https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=to%3Alabel%3Dapp%3Dpayment-service
      From this service  https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=from%3Alabel%3Dapp%3Dpayment-service
      Service map        https://hubble.eu1.infra.example.test/?namespace=shop-live
      Service            https://grafana.eu1.infra.example.test/d/shop-service/service?var-namespace=shop-live&var-app=payment-service
      HTTP (Hubble)      https://grafana.eu1.infra.example.test/d/hubble-http/hubble-http?var-namespace=shop-live&var-workload=payment-service
      DNS (Hubble)       https://grafana.eu1.infra.example.test/d/hubble-dns/hubble-dns?var-namespace=shop-live
    `,
    );
    await assertCopiedCommands(
      tab,
      `
      hubble observe --namespace shop-live --label app=payment-service
      hubble observe --namespace shop-live --label app=payment-service --verdict DROPPED
      hubble observe --namespace shop-live --label app=payment-service --verdict ERROR
      hubble observe --namespace shop-live --label app=payment-service --http-status 5+
      hubble observe --namespace shop-live --label app=payment-service --protocol dns
      hubble observe --to-namespace shop-live --to-label app=payment-service
      hubble observe --from-namespace shop-live --from-label app=payment-service
      hubble observe --namespace shop-live
    `,
    );
  },
);
