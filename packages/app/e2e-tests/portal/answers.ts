import type { Page } from 'playwright-core';

const api = '**/api/gitops-platform';

/** Addresses of the backend's answers about a component. */
export function entityAnswer(component: string, part = ''): string {
  return `${api}/entities/default/component/${component}${part && `/${part}`}`;
}

/** Address of the answer about all services of the sample platform. */
export const platformAnswer = `${api}/platforms/shop/deployments`;
/** Address of the list of platforms. */
export const platformsAnswer = `${api}/platforms`;

/** Lets the backend not answer at all. */
export async function holdAnswer(page: Page, address: string): Promise<void> {
  await page.route(address, () => {});
}

/** Lets the backend answer with an error, in the form that Backstage has for it. */
export async function refuseAnswer(
  page: Page,
  address: string,
  status: 403 | 503,
): Promise<void> {
  await page.route(address, route =>
    route.fulfill({
      status,
      json: {
        error: {
          name: status === 403 ? 'NotAllowedError' : 'ServiceUnavailableError',
          message: status === 403 ? 'Unauthorized' : 'The backend restarts',
        },
        response: { statusCode: status },
      },
    }),
  );
}

/** Changes what the backend has answered. */
export async function changeAnswer(
  page: Page,
  address: string,
  change: (answer: object) => unknown,
): Promise<void> {
  await page.route(address, async route => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json()) });
  });
}

/** The answer with every source in this state: each `reading` of it says so. */
export function withReadings(answer: unknown, reading: object): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    /reading$/i.test(key) ? reading : value,
  );
}
