import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

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
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(20_000);
  if (language) {
    await context.addInitScript(
      value => localStorage.setItem('language', value),
      language,
    );
  }
  const page = await context.newPage();
  await page.goto(new URL(path, portalUrl).href);
  await page.getByRole('button', { name: /enter/i }).click();
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
  await page.screenshot({
    path: join(directory, `${name}.png`),
    animations: 'disabled',
    ...options,
  });
}
