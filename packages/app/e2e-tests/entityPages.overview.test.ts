import assert from 'node:assert/strict';
import {
  goToComponent,
  loadedCard,
  loadedTab,
  openComponent,
  tabContent,
} from './portal/entityPage';
import { createPageTests } from './portal/pageTests';
import { argocdUrl } from './portal/platformTools';
import { screenshot } from './portal/session';

const pageTest = createPageTests();

pageTest(
  'three cards and their tabs ask the backend once for each thing',
  async browser => {
    const page = await openComponent(browser, 'office-wiki');
    const requests: string[] = [];
    page.on('request', request => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/gitops-platform/')) {
        requests.push(pathname);
      }
    });
    await goToComponent(page, 'user-service');
    for (const title of ['Vault', 'Preview environments', 'Traffic']) {
      await loadedCard(page, title);
    }
    await page
      .getByRole('link', { name: 'All variables and policies' })
      .click();
    await loadedTab(page, 'Vault paths');
    await page.getByRole('link', { name: 'Traffic', exact: true }).click();
    await loadedTab(page, 'Traffic');
    const entity =
      '/api/gitops-platform/entities/default/component/user-service';
    assert.deepEqual(requests.sort(), [
      entity,
      `${entity}/previews`,
      `${entity}/secrets`,
      `${entity}/traffic`,
    ]);
  },
);

pageTest('the overview begins with the platform', async browser => {
  const page = await openComponent(browser, 'user-service', { height: 1760 });
  await loadedCard(page, 'Traffic');
  await page.getByText('ArgoCD overview').waitFor();
  await page.getByRole('heading', { name: 'Provided APIs' }).waitFor();
  const text = await tabContent(page).innerText();
  const places = [
    'ArgoCD overview',
    '\nVault\n',
    '\nPreview environments\n',
    '\nTraffic\n',
    '\nProvided APIs\n',
  ].map(title => text.indexOf(title));
  assert.ok(!places.includes(-1), text);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
    text,
  );
  await page.getByText('user-service-live').waitFor();
  await screenshot(page, 'entity-overview');
  // It has no subcomponents, and depends on nothing.
  for (const empty of ['Has subcomponents', 'Depends on', 'Consumed APIs']) {
    assert.ok(!text.includes(empty), `${empty} in: ${text}`);
  }
});

pageTest('the tabs are in their groups', async browser => {
  const page = await openComponent(browser, 'user-service');
  await loadedCard(page, 'Vault');
  const tabs = page
    .getByRole('navigation')
    .filter({ has: page.getByRole('link', { name: 'Overview' }) });
  assert.deepEqual(await tabs.getByRole('listitem').allInnerTexts(), [
    'Overview',
    'APIs',
    'Deployment',
    'Vault paths',
    'Traffic',
  ]);
  await tabs.getByRole('button', { name: 'Deployment' }).click();
  const menu = page.getByRole('menu');
  await menu.waitFor();
  assert.deepEqual(await menu.getByRole('menuitemradio').allInnerTexts(), [
    'Argo CD',
    'Platform',
    'Preview environments',
  ]);
  await menu
    .getByRole('menuitemradio', { name: 'Preview environments' })
    .click();
  await loadedTab(page, 'Preview environments');
});

pageTest('Argo CD: applications with their state', async browser => {
  const page = await openComponent(browser, 'user-service');
  const rows = page.getByRole('row');
  for (const [application, sync, health] of [
    ['user-service-dev', 'Synced', 'Healthy'],
    ['user-service-qa', 'Synced', 'Healthy'],
    // Synchronised by hand: the new version is in git, not in the cluster yet.
    ['user-service-live', 'OutOfSync', 'Healthy'],
  ]) {
    const row = rows.filter({ hasText: application });
    await row.waitFor();
    const cells = await row.getByRole('cell').allInnerTexts();
    assert.deepEqual(
      cells.slice(1, 4).map(cell => cell.trim()),
      ['sandbox', sync, health],
      application,
    );
  }
});

pageTest('Argo CD: what was deployed, with links', async browser => {
  const page = await openComponent(browser, 'user-service', {
    tab: 'argocd',
  });
  for (const application of [
    'user-service-dev',
    'user-service-qa',
    'user-service-live',
  ]) {
    const link = page.getByRole('link', { name: application });
    await link.waitFor();
    assert.equal(
      await link.getAttribute('href'),
      `${argocdUrl}/applications/argocd/${application}`,
    );
  }
});
