import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { watchForLeaks } from './leaks';

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; start with: npm run test:browser`);
  }
  return value;
}

export const portalUrl = required('PORTAL_URL');
export const gitlabUrl = required('GITLAB_URL');
/** Folder with the sandbox's bare repositories. */
export const sandboxData = required('SANDBOX_DATA');

/** Chromium with nothing that talks to the outside. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: required('CHROMIUM'),
    env: {
      ...process.env,
      FONTCONFIG_FILE: resolve('packages/app/e2e-tests/fonts.conf'),
    },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens a page of the portal as guest. */
export async function openPortal(
  browser: Browser,
  path: string,
  options: {
    width?: number;
    height?: number;
    theme?: 'light' | 'dark';
    language?: 'en' | 'ru';
  } = {},
): Promise<Page> {
  const { width = 1400, height = 1000, theme = 'light', language } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    // Times are shown the same wherever the tests run.
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(20_000);
  const address = new URL(path, portalUrl);
  await watchForLeaks(context, [portalUrl, address.origin]);
  if (language) {
    await context.addInitScript(
      value => localStorage.setItem('language', value),
      language,
    );
  }
  const page = await context.newPage();
  await page.goto(address.href);
  const enter = page.getByRole('button', { name: /enter/i });
  await enter.click();
  // Who goes on before this is signed in is asked again.
  await enter.waitFor({ state: 'detached' });
  return page;
}

/** Writes a picture for the docs where the run asks for pictures. */
export async function screenshot(
  page: Page,
  name: string,
  options: { fullPage?: boolean } = {},
): Promise<void> {
  const directory = process.env.SCREENSHOTS;
  if (!directory) {
    return;
  }
  mkdirSync(directory, { recursive: true });
  // On a busy machine a source may be late; the page asks again by itself.
  for (const passing of [
    page.locator('[aria-busy="true"]'),
    page.getByTestId('progress'),
    page.getByText(/does not answer; this is from/),
  ]) {
    await passing.first().waitFor({ state: 'detached', timeout: 60_000 });
  }
  const window = page.viewportSize()!;
  if (options.fullPage) {
    // A window that has room for the page: the menu beside it ends with it.
    const height = await page.evaluate(
      () => document.scrollingElement!.scrollHeight,
    );
    await page.setViewportSize({ ...window, height });
  }
  await page.screenshot({
    path: join(directory, `${name}.png`),
    animations: 'disabled',
  });
  await page.setViewportSize(window);
}

/** Keeps a picture of the run, for people who look at how something is shown. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const directory = '.cache/pictures';
  mkdirSync(directory, { recursive: true });
  await page.screenshot({
    path: join(directory, `${name}.png`),
    animations: 'disabled',
    fullPage: true,
  });
}
