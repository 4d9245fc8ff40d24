import { after, afterEach, test } from 'node:test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { waitForEntities } from './catalog';
import { assertNothingLeaked } from './leaks';
import { launchBrowser } from './session';

/** The components whose pages the tests open. */
const components = [
  'user-service',
  'payment-service',
  'storefront',
  'legacy-reports',
  'loadtest',
  'loadtest-dashboard',
  'office-wiki',
  'partner-portal',
];

/**
 * Tests that do not depend on each other and share a browser. Each begins
 * without pages, and fails where they were given something confidential; what
 * they showed when a test failed is kept as a picture.
 *
 * @param further - components besides the usual ones
 */
export function createPageTests(further: string[] = []) {
  let launched: Browser | undefined;

  afterEach(async () => {
    const contexts = launched?.contexts() ?? [];
    await Promise.all(contexts.map(context => context.close()));
  });
  after(async () => {
    await launched?.close();
  });

  return (title: string, action: (browser: Browser) => Promise<void>) => {
    test(title, async () => {
      if (!launched) {
        await waitForEntities(
          [...components, ...further].map(name => `component:default/${name}`),
        );
        launched = await launchBrowser();
      }
      const browser = launched;
      try {
        await action(browser);
        for (const context of browser.contexts()) {
          await assertNothingLeaked(context);
        }
      } catch (error) {
        await keepPictures(browser, title);
        throw error;
      }
    });
  };
}

async function keepPictures(browser: Browser, title: string): Promise<void> {
  const directory = '.cache/logs/browser-failures';
  mkdirSync(directory, { recursive: true });
  const name = title.replace(/[^a-z0-9]+/gi, '-').slice(0, 60);
  const pages = browser.contexts().flatMap(context => context.pages());
  for (const [index, page] of pages.entries()) {
    await page.screenshot({
      path: join(directory, `${name}-${index}.png`),
      fullPage: true,
    });
  }
}
