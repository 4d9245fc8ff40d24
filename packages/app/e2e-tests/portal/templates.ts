import type { Browser, Locator, Page } from 'playwright-core';
import { openPortal, portalUrl } from './session';

type PortalOptions = Parameters<typeof openPortal>[2];

/** Path of a template's form, with first values for its fields. */
export function templatePath(
  template: string,
  values: Record<string, unknown> = {},
): string {
  const query = new URLSearchParams({ formData: JSON.stringify(values) });
  return `/create/templates/default/gitops-${template}?${query}`;
}

/** Opens the form of a template as guest, with first values for its fields. */
export function openTemplate(
  browser: Browser,
  template: string,
  options: PortalOptions & { values?: Record<string, unknown> } = {},
): Promise<Page> {
  const { values, ...portalOptions } = options;
  return openPortal(browser, templatePath(template, values), portalOptions);
}

/** Opens the page "Create" as guest and chooses the template with this title. */
export async function chooseTemplate(
  browser: Browser,
  title: string,
): Promise<Page> {
  const page = await openPortal(browser, '/create');
  await page
    .getByText(title, { exact: true })
    .locator('xpath=ancestor::*[.//button][1]/..')
    .getByRole('button', { name: 'Choose' })
    .click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
  return page;
}

/** What a template asks, without the page around it. */
export function formOf(page: Page): Locator {
  return page.locator('form');
}

/** Chooses from a select of ours: its label, and the beginning of the option. */
export async function chooseOption(
  page: Page,
  label: string,
  option: string,
): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`${label}\\b`) })
    .first()
    .click();
  await page.getByRole('option', { name: new RegExp(`^${option}\\b`) }).click();
}

/**
 * Goes through the remaining steps of a form, runs the task, and waits for it.
 *
 * @returns the address of the merge request that the finished task links to.
 */
export async function runTask(page: Page): Promise<string> {
  const review = page.getByRole('button', { name: 'Review', exact: true });
  const next = page.getByRole('button', { name: 'Next', exact: true });
  while (await next.isVisible()) {
    await next.click();
    await next.or(review).first().waitFor();
  }
  await review.click();
  await page.getByRole('button', { name: 'Open merge request' }).click();
  await page.waitForURL(`${portalUrl}/create/tasks/*`);
  const link = page.getByRole('link', { name: /^Merge request/ }).first();
  await link.waitFor({ timeout: 60_000 });
  return (await link.getAttribute('href'))!;
}

/** What the page of a merge request shows. */
export interface MergeRequestPage {
  title: string;
  files: string[];
  /** Added and removed lines of all files, with `+` or `-` in front. */
  changes: string[];
}

/** Opens a merge request in the sandbox's GitLab. */
export async function readMergeRequest(
  page: Page,
  url: string,
): Promise<MergeRequestPage> {
  await page.goto(url);
  await page.getByRole('heading', { name: 'Changes', exact: true }).waitFor();
  const textsOf = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll(elements => elements.map(e => e.textContent ?? ''));
  return {
    title: (await textsOf('h1')).at(-1)!,
    files: await textsOf('section.card header strong.mono'),
    changes: await textsOf(
      'tr.added > td:last-child, tr.removed > td:last-child',
    ),
  };
}
