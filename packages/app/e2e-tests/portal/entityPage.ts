import type { Browser, Locator, Page } from 'playwright-core';
import { openPortal, portalUrl } from './session';

type PortalOptions = Parameters<typeof openPortal>[2];

/** Path of a component's page, or of one of its tabs. */
export function componentPath(name: string, tab = ''): string {
  return `/catalog/default/component/${name}${tab && `/${tab}`}`;
}

/** Opens the page of a component, or one of its tabs, as guest. */
export async function openComponent(
  browser: Browser,
  name: string,
  options: PortalOptions & { tab?: string } = {},
): Promise<Page> {
  const { tab, ...portalOptions } = options;
  return openPortal(browser, componentPath(name, tab), portalOptions);
}

/** Goes to another page without signing in again. */
export async function goToComponent(
  page: Page,
  name: string,
  tab?: string,
): Promise<void> {
  await page.goto(new URL(componentPath(name, tab), portalUrl).href);
}

/** A card of the overview once it has loaded. */
export async function loadedCard(page: Page, title: string): Promise<Locator> {
  const card = cardOf(page, title);
  await card.waitFor();
  await loaded(card);
  return card;
}

/** Waits until nothing of this part of a page is being loaded. */
export async function loaded(scope: Locator): Promise<void> {
  await scope
    .locator('[aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached' });
}

/** The card with this heading. */
export function cardOf(page: Page, title: string): Locator {
  return page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** Everything below the header of a component's page. */
export function tabContent(page: Page): Locator {
  return page.getByRole('main').locator(':scope > div').last();
}

/** The content of a tab once the heading is there, which it is when loaded. */
export async function loadedTab(page: Page, heading: string): Promise<Locator> {
  const content = tabContent(page);
  await content
    .getByRole('heading', { name: heading, level: 2, exact: true })
    .waitFor();
  return content;
}
