import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import {
  goToComponent,
  loaded,
  loadedCard,
  loadedTab,
  openComponent,
  tabContent,
} from './portal/entityPage';
import { assertNothingWider } from './portal/layout';
import { createPageTests } from './portal/pageTests';
import { screenshot } from './portal/session';

const pageTest = createPageTests();

const texts = {
  en: {
    cards: ['Vault', 'Preview environments', 'Traffic'],
    tabs: [
      ['platform', 'On Acme Shop'],
      ['vault-paths', 'Vault paths'],
      ['preview-environments', 'Preview environments'],
      ['hubble', 'Traffic'],
    ],
    branch: 'Branch name',
    unknownPlatform: 'The platform of this component is not configured',
  },
  ru: {
    cards: ['Vault', 'Превью-окружения', 'Трафик'],
    tabs: [
      ['platform', 'На платформе Acme Shop'],
      ['vault-paths', 'Пути Vault'],
      ['preview-environments', 'Превью-окружения'],
      ['hubble', 'Трафик'],
    ],
    branch: 'Имя ветки',
    unknownPlatform: 'Платформа компонента не настроена',
  },
} as const;

const looks = [
  { language: 'en', theme: 'light', width: 1400, height: 1000 },
  { language: 'en', theme: 'dark', width: 1400, height: 1000 },
  { language: 'en', theme: 'light', width: 390, height: 844 },
  { language: 'en', theme: 'dark', width: 390, height: 844 },
  { language: 'ru', theme: 'light', width: 1400, height: 1000 },
  { language: 'ru', theme: 'dark', width: 1400, height: 1000 },
  { language: 'ru', theme: 'light', width: 390, height: 844 },
  { language: 'ru', theme: 'dark', width: 390, height: 844 },
] as const;
type Look = (typeof looks)[number];

for (const look of looks) {
  const { language, theme, width } = look;
  pageTest(`${language}, ${theme}, ${width} px wide`, async browser => {
    const page = await openComponent(browser, 'user-service', look);
    await assertOverview(page, 'user-service', look);
    await assertTheme(page, theme);
    await takePictures(page, look);
    for (const [tab] of texts[language].tabs) {
      await assertTab(page, 'user-service', tab, look);
    }
    // Warnings, an entry that is switched off, one that is missing, notices.
    await assertTab(page, 'payment-service', 'vault-paths', look);
    await assertTab(page, 'payment-service', 'preview-environments', look);
    await goToComponent(page, 'legacy-reports');
    await assertOverview(page, 'legacy-reports', look);
    await assertTab(page, 'legacy-reports', 'preview-environments', look);
    await assertBranchBox(page, look);
    await assertProblemPage(page, look);
  });
}

async function takePictures(page: Page, { language, theme, width }: Look) {
  if (language === 'en' && theme === 'dark' && width === 1400) {
    await page.getByText('user-service-live').waitFor();
    await page.setViewportSize({ width, height: 1760 });
    await screenshot(page, 'entity-overview-dark');
    await page.setViewportSize({ width, height: 1000 });
  }
  if (language === 'en' && theme === 'light' && width === 390) {
    const card = await loadedCard(page, 'Vault');
    await card.evaluate(element => element.scrollIntoView());
    await screenshot(page, 'entity-overview-narrow');
  }
}

async function assertTheme(page: Page, theme: 'light' | 'dark') {
  assert.equal(
    await page.evaluate(() => document.body.dataset.themeMode),
    theme,
  );
}

async function assertOverview(
  page: Page,
  component: string,
  { language }: Look,
) {
  for (const title of texts[language].cards) {
    const card = await loadedCard(page, title);
    await assertAccessible(card, `${component}: card ${title}`);
  }
  await assertNothingWider(page, `overview of ${component}`);
}

async function assertTab(
  page: Page,
  component: string,
  tab: string,
  { language }: Look,
) {
  await goToComponent(page, component, tab);
  const [, heading] = texts[language].tabs.find(([path]) => path === tab)!;
  await loaded(await loadedTab(page, heading));
  await assertContent(page, `${component}: ${tab}`);
}

/** The answers have colours and words of their own. */
async function assertBranchBox(page: Page, { language }: Look) {
  await goToComponent(page, 'storefront', 'preview-environments');
  const field = page.getByLabel(texts[language].branch);
  for (const branch of [
    'SHOP-142-new-checkout',
    'feature/SHOP-142-cart',
    `SHOP-142-${'x'.repeat(130)}`,
  ]) {
    await field.fill(branch);
    await loaded(tabContent(page));
    await assertContent(page, `branch ${branch}`);
  }
}

async function assertProblemPage(page: Page, { language }: Look) {
  await goToComponent(page, 'partner-portal', 'vault-paths');
  await tabContent(page).getByText(texts[language].unknownPlatform).waitFor();
  await assertContent(page, 'partner-portal');
}

async function assertContent(page: Page, description: string) {
  await assertAccessible(tabContent(page), description);
  await assertNothingWider(page, description);
}
