import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import {
  goToComponent,
  loadedCard,
  loadedTab,
  openComponent,
} from './portal/entityPage';
import { createPageTests } from './portal/pageTests';
import { openPortal } from './portal/session';

const pageTest = createPageTests();

pageTest('a person chooses Russian in the settings', async browser => {
  const page = await openPortal(browser, '/settings');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('option', { name: 'Русский' }).click();
  await goToComponent(page, 'user-service', 'vault-paths');
  await loadedTab(page, 'Пути Vault');
});

pageTest('nothing of ours stays English', async browser => {
  const page = await openComponent(browser, 'user-service', {
    language: 'ru',
  });
  const environments = ['dev', 'qa', 'live'];
  assert.deepEqual(await untranslated(await loadedCard(page, 'Vault')), [
    'Vault',
    ...environments,
  ]);
  assert.deepEqual(
    await untranslated(await loadedCard(page, 'Превью-окружения')),
    [],
  );
  assert.deepEqual(
    await untranslated(await loadedCard(page, 'Трафик')),
    // Terms of the protocols and the tools.
    ['dev', 'HTTP 5xx', 'qa', 'HTTP 5xx', 'live', 'HTTP 5xx'],
  );

  await goToComponent(page, 'user-service', 'vault-paths');
  const vault = await loadedTab(page, 'Пути Vault');
  await everySourceAnswers(vault);
  assert.deepEqual(
    (await untranslated(vault)).filter(text => !text.startsWith('.cicd/')),
    [
      ...environments,
      ...environments.flatMap(name => [name, 'audience vault']),
    ],
  );

  await goToComponent(page, 'user-service', 'preview-environments');
  const previews = await loadedTab(page, 'Превью-окружения');
  await previews.getByText('SHOP-77-passkeys', { exact: true }).waitFor();
  await everySourceAnswers(previews);
  assert.deepEqual(await untranslated(previews), [
    // What people and Argo CD have written.
    'SHOP-77: sign in with a passkey',
    'Sam Okafor',
    'shop-77.preview.example.test',
    'Progressing',
    'Argo CD',
    'Waiting for rollout to finish: 0 of 1 updated replicas are available...',
    'platform/preview.yaml',
  ]);

  await goToComponent(page, 'user-service', 'hubble');
  const traffic = await loadedTab(page, 'Трафик');
  await everySourceAnswers(traffic);
  const inTraffic = await untranslated(traffic);
  // The classes of answers in the legend of a chart, where it has come already.
  assert.deepEqual(
    inTraffic.filter(text => !/^\dxx$/.test(text)),
    [
      ...environments,
      'Hubble',
      'HTTP 5xx',
      'DNS',
      'Grafana',
      // Titles of dashboards come from the configuration.
      'Service',
      'HTTP (Hubble)',
      'DNS (Hubble)',
    ],
  );
});

/**
 * On a busy machine a source may be late, of which the backend tells in English.
 * The page asks again by itself.
 */
async function everySourceAnswers(scope: Locator): Promise<void> {
  await scope
    .getByText(/не отвечает/)
    .first()
    .waitFor({ state: 'detached', timeout: 60_000 });
}

/** Texts without a Cyrillic letter, other than names in code. */
async function untranslated(scope: Locator): Promise<string[]> {
  return scope.evaluate(element => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      const text = (textContent ?? '').trim();
      if (
        /[a-z]/i.test(text) &&
        !/[а-яё]/i.test(text) &&
        !parentElement?.closest('code, select, style')
      ) {
        texts.push(text);
      }
    }
    return texts;
  });
}
