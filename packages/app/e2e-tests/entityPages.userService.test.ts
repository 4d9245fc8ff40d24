import { assertCopiedCommands } from './portal/commands';
import { loadedCard, loadedTab, openComponent } from './portal/entityPage';
import { assertLinks } from './portal/links';
import { createPageTests } from './portal/pageTests';
import { argocdUrl, vaultUrl } from './portal/platformTools';
import { gitlabUrl } from './portal/session';

const pageTest = createPageTests();

pageTest('user-service: every address on the cards', async browser => {
  const page = await openComponent(browser, 'user-service');
  await assertLinks(
    await loadedCard(page, 'Vault'),
    `
      acme/user-service/dev/config   ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details
      acme/user-service/qa/config    ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fqa%2Fconfig/details
      acme/user-service/live/config  ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Flive%2Fconfig/details
      All variables and policies     /catalog/default/component/user-service/vault-paths
    `,
  );
  await assertLinks(
    await loadedCard(page, 'Preview environments'),
    `
      Rule, entry and details  /catalog/default/component/user-service/preview-environments
    `,
  );
  await assertLinks(
    await loadedCard(page, 'Traffic'),
    `
      All flows                           https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service
      Dropped                             https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=2
      HTTP 5xx                            https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service&http-status=5%2B
      Service map                         https://hubble.eu1.infra.example.test/?namespace=shop-dev
      All flows                           https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Duser-service
      Dropped                             https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=2
      HTTP 5xx                            https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Duser-service&http-status=5%2B
      Service map                         https://hubble.eu1.infra.example.test/?namespace=shop-qa
      All flows                           https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Duser-service
      Dropped                             https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=2
      HTTP 5xx                            https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Duser-service&http-status=5%2B
      Service map                         https://hubble.eu1.infra.example.test/?namespace=shop-live
      All views, commands and dashboards  /catalog/default/component/user-service/hubble
    `,
  );
});

pageTest('user-service: addresses and commands of Vault', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'vault-paths',
  });
  const tab = await loadedTab(page, 'Vault paths');
  await assertLinks(
    tab,
    `
      .cicd/dev.yaml:23              ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/dev.yaml#L23
      .cicd/qa.yaml:20               ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/qa.yaml#L20
      .cicd/live.yaml:26             ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/live.yaml#L26
      .cicd/dev.yaml:24              ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/dev.yaml#L24
      .cicd/qa.yaml:21               ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/qa.yaml#L21
      .cicd/live.yaml:27             ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/live.yaml#L27
      acme/user-service/dev/config   ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fdev%2Fconfig/details
      .cicd/dev.yaml:23              ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/dev.yaml#L23
      .cicd/dev.yaml:24              ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/dev.yaml#L24
      acme/user-service/qa/config    ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Fqa%2Fconfig/details
      .cicd/qa.yaml:20               ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/qa.yaml#L20
      .cicd/qa.yaml:21               ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/qa.yaml#L21
      acme/user-service/live/config  ${vaultUrl}/ui/vault/secrets/secret/kv/acme%2Fuser-service%2Flive%2Fconfig/details
      .cicd/live.yaml:26             ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/live.yaml#L26
      .cicd/live.yaml:27             ${gitlabUrl}/acme/services/user-service/-/blob/main/.cicd/live.yaml#L27
    `,
  );
  await assertCopiedCommands(
    tab,
    `
      vault kv get -mount=secret acme/user-service/dev/config
      vault kv get -mount=secret acme/user-service/qa/config
      vault kv get -mount=secret acme/user-service/live/config
    `,
  );
});

pageTest('user-service: addresses of previews', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'preview-environments',
  });
  const tab = await loadedTab(page, 'Preview environments');
  await tab.getByText('SHOP-77-passkeys', { exact: true }).waitFor();
  await assertLinks(
    tab,
    `
      !1 SHOP-77: sign in with a passkey  ${gitlabUrl}/acme/services/user-service/-/merge_requests/1
      shop-77.preview.example.test  https://shop-77.preview.example.test
      Argo CD  ${argocdUrl}/applications/argocd/preview-user-service-shop-77
      platform/preview.yaml:43  ${gitlabUrl}/acme/infra/shop/gitops-config/-/blob/main/platform/preview.yaml#L43
    `,
  );
});

pageTest('user-service: addresses and commands of traffic', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'hubble',
    height: 1100,
  });
  const tab = await loadedTab(page, 'Traffic');
  await assertLinks(
    tab,
    `
      All flows          https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service
      Dropped            https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=2
      Errors             https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=3
      HTTP 5xx           https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=either%3Alabel%3Dapp%3Duser-service&http-status=5%2B
      DNS                https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns
      To this service    https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=to%3Alabel%3Dapp%3Duser-service
      From this service  https://hubble.eu1.infra.example.test/?namespace=shop-dev&flows-filter=from%3Alabel%3Dapp%3Duser-service
      Service map        https://hubble.eu1.infra.example.test/?namespace=shop-dev
      Service            https://grafana.eu1.infra.example.test/d/shop-service/service?var-namespace=shop-dev&var-app=user-service
      HTTP (Hubble)      https://grafana.eu1.infra.example.test/d/hubble-http/hubble-http?var-namespace=shop-dev&var-workload=user-service
      DNS (Hubble)       https://grafana.eu1.infra.example.test/d/hubble-dns/hubble-dns?var-namespace=shop-dev
    `,
  );
  await assertCopiedCommands(
    tab,
    `
      hubble observe --namespace shop-dev --label app=user-service
      hubble observe --namespace shop-dev --label app=user-service --verdict DROPPED
      hubble observe --namespace shop-dev --label app=user-service --verdict ERROR
      hubble observe --namespace shop-dev --label app=user-service --http-status 5+
      hubble observe --namespace shop-dev --label app=user-service --protocol dns
      hubble observe --to-namespace shop-dev --to-label app=user-service
      hubble observe --from-namespace shop-dev --from-label app=user-service
      hubble observe --namespace shop-dev
    `,
  );

  await page.getByRole('tab', { name: 'qa' }).click();
  await page.waitForURL(/environment=qa$/);
  await assertLinks(
    tab,
    `
      All flows          https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Duser-service
      Dropped            https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=2
      Errors             https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=3
      HTTP 5xx           https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=either%3Alabel%3Dapp%3Duser-service&http-status=5%2B
      DNS                https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns
      To this service    https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=to%3Alabel%3Dapp%3Duser-service
      From this service  https://hubble.eu1.infra.example.test/?namespace=shop-qa&flows-filter=from%3Alabel%3Dapp%3Duser-service
      Service map        https://hubble.eu1.infra.example.test/?namespace=shop-qa
      Service            https://grafana.eu1.infra.example.test/d/shop-service/service?var-namespace=shop-qa&var-app=user-service
      HTTP (Hubble)      https://grafana.eu1.infra.example.test/d/hubble-http/hubble-http?var-namespace=shop-qa&var-workload=user-service
      DNS (Hubble)       https://grafana.eu1.infra.example.test/d/hubble-dns/hubble-dns?var-namespace=shop-qa
    `,
  );
  await assertCopiedCommands(
    tab,
    `
      hubble observe --namespace shop-qa --label app=user-service
      hubble observe --namespace shop-qa --label app=user-service --verdict DROPPED
      hubble observe --namespace shop-qa --label app=user-service --verdict ERROR
      hubble observe --namespace shop-qa --label app=user-service --http-status 5+
      hubble observe --namespace shop-qa --label app=user-service --protocol dns
      hubble observe --to-namespace shop-qa --to-label app=user-service
      hubble observe --from-namespace shop-qa --from-label app=user-service
      hubble observe --namespace shop-qa
    `,
  );

  await page.getByRole('tab', { name: 'live' }).click();
  await page.waitForURL(/environment=live$/);
  await assertLinks(
    tab,
    `
      All flows          https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Duser-service
      Dropped            https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=2
      Errors             https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Duser-service&verdicts=3
      HTTP 5xx           https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=either%3Alabel%3Dapp%3Duser-service&http-status=5%2B
      DNS                https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=to%3Alabel%3Dk8s-app%3Dkube-dns
      To this service    https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=to%3Alabel%3Dapp%3Duser-service
      From this service  https://hubble.eu1.infra.example.test/?namespace=shop-live&flows-filter=from%3Alabel%3Dapp%3Duser-service
      Service map        https://hubble.eu1.infra.example.test/?namespace=shop-live
      Service            https://grafana.eu1.infra.example.test/d/shop-service/service?var-namespace=shop-live&var-app=user-service
      HTTP (Hubble)      https://grafana.eu1.infra.example.test/d/hubble-http/hubble-http?var-namespace=shop-live&var-workload=user-service
      DNS (Hubble)       https://grafana.eu1.infra.example.test/d/hubble-dns/hubble-dns?var-namespace=shop-live
    `,
  );
  await assertCopiedCommands(
    tab,
    `
      hubble observe --namespace shop-live --label app=user-service
      hubble observe --namespace shop-live --label app=user-service --verdict DROPPED
      hubble observe --namespace shop-live --label app=user-service --verdict ERROR
      hubble observe --namespace shop-live --label app=user-service --http-status 5+
      hubble observe --namespace shop-live --label app=user-service --protocol dns
      hubble observe --to-namespace shop-live --to-label app=user-service
      hubble observe --from-namespace shop-live --from-label app=user-service
      hubble observe --namespace shop-live
    `,
  );
});
