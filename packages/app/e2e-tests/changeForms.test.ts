import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import { assertInsideWindow } from './portal/layout';
import { createPageTests } from './portal/pageTests';
import { portalUrl } from './portal/session';
import { formOf, openTemplate, templatePath } from './portal/templates';

/** Each form with values as a link on another page would give them. */
const forms: {
  template: string;
  values?: Record<string, unknown>;
  /** Something of the platform that shows when everything is read, in any language. */
  shows: string;
}[] = [
  { template: 'register-service', shows: 'storefront, help-center' },
  {
    template: 'enable-previews',
    values: { service: 'user-service' },
    shows: 'user-service',
  },
  { template: 'add-domain-mirror', shows: 'qa.shop.example.test' },
  {
    template: 'remove-domain-mirror',
    values: { environment: 'live' },
    shows: 'acme-outlet.example.test',
  },
  { template: 'publish-in-service-group', shows: '*.eu1.infra.example.test' },
  { template: 'add-environment', shows: 'Acme Shop' },
  {
    template: 'add-gateway-route',
    values: { service: 'order-service' },
    shows: 'order-service',
  },
  {
    template: 'promote-version',
    values: { service: 'user-service' },
    shows: 'v2.8.0-rc.2 → 4be1c07d',
  },
  {
    template: 'retire-service',
    values: { service: 'user-service' },
    shows: 'secret/acme/user-service/live/config',
  },
];

const looks = [
  { language: 'en', theme: 'light', width: 1400, height: 1000 },
  { language: 'en', theme: 'dark', width: 1400, height: 1000 },
  { language: 'ru', theme: 'light', width: 390, height: 844 },
  { language: 'ru', theme: 'dark', width: 390, height: 844 },
] as const;

const pageTest = createPageTests();

for (const look of looks) {
  const { language, theme, width } = look;
  pageTest(`${language}, ${theme}, ${width} px wide`, async browser => {
    const [first] = forms;
    const page = await openTemplate(browser, first.template, look);
    await page.getByText(first.shows).first().waitFor();
    for (const { template, values, shows } of forms) {
      await page.goto(new URL(templatePath(template, values), portalUrl).href);
      await formOf(page).getByText(shows).first().waitFor();
      await assertForm(page, template);
    }
  });
}

async function assertForm(page: Page, template: string): Promise<void> {
  await assertAccessible(formOf(page), template);
  await assertInsideWindow(formOf(page), template);
}

pageTest('a link may bring a service that the form refuses', async browser => {
  const page = await openTemplate(browser, 'enable-previews', {
    values: { service: 'user-service' },
  });
  const message = "'user-service' has preview environments already.";
  await page.getByText(message).first().waitFor();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByText(message).first().waitFor();
  assert.equal(
    await page.getByRole('button', { name: 'Open merge request' }).count(),
    0,
  );
});
