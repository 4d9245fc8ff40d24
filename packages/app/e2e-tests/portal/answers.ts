import type { DeployedService } from '@gitops-platform/backstage-plugin-gitops-platform-common';
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
    // A connection that was kept may be closed just when it is used again.
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, json: change(await response.json()) });
  });
}

/** The answer with every source in this state: each `reading` of it says so. */
export function withReadings(answer: unknown, reading: object): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    /reading$/i.test(key) ? reading : value,
  );
}

/** The answer where no source could be asked: nothing has been read. */
export function withoutSources(answer: unknown, failure: object): unknown {
  const unavailable = withReadings(answer, {
    ...failure,
    status: 'unavailable',
  });
  return JSON.parse(JSON.stringify(unavailable), (key, value) => {
    switch (key) {
      case 'application':
      case 'rates':
        return undefined;
      case 'paths':
      case 'syncs':
      case 'previews':
      case 'branches':
        return [];
      case 'services':
        return value.map(withoutApplications);
      default:
        return value;
    }
  });
}

function withoutApplications(deployed: DeployedService): DeployedService {
  const { service, applications } = deployed;
  return { service, applications: applications.map(() => null) };
}

/** From the lowest line of a chart to the highest. */
const series = ['dropped', '5xx', '4xx', '3xx', '2xx', 'forwarded'];

/**
 * An answer in which nothing depends on when and where the sandbox was started:
 * moments, revisions, ports, and what is counted over time.
 */
export function withoutChance<T>(answer: T): T {
  return JSON.parse(JSON.stringify(answer), (_key, value) => {
    if (isSeries(value)) {
      const lowest = 5 * series.indexOf(value.name);
      return {
        ...value,
        values: Array.from(
          { length: 60 },
          (_, minute) => lowest + (minute % 4),
        ),
      };
    }
    if (typeof value !== 'string') {
      return value;
    }
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
      ? '2026-03-01T12:00:00.000Z'
      : value
          .replace(/localhost:\d+/g, 'tools.example.test')
          .replace(/\b[0-9a-f]{40}\b/g, 'a1b2c3d4'.repeat(5));
  });
}

function isSeries(value: unknown): value is { name: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'values' in value &&
    'name' in value &&
    series.includes(String(value.name))
  );
}
