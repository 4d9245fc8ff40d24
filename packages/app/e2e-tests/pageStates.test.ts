import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import {
  changeAnswer,
  entityAnswer,
  holdAnswer,
  platformAnswer,
  platformsAnswer,
  refuseAnswer,
  withoutChance,
  withoutSources,
  withReadings,
} from './portal/answers';
import { holdAppearance } from './portal/appearance';
import { cardOf, componentPath, loaded, tabContent } from './portal/entityPage';
import { assertNothingWider } from './portal/layout';
import { createPageTests } from './portal/pageTests';
import {
  assertLooksAsBefore,
  takePicture,
  type StatePicture,
} from './portal/pictures';
import { keepPicture, openPortal, portalUrl } from './portal/session';

// Every page that we add to a portal in every state that it can be in, which
// packages/app/README.md lists. The answers of the real backend are changed on
// their way; that real sources bring it into these states is shown elsewhere.

const pageTest = createPageTests();
const service = 'user-service';
const view = entityAnswer(service);

const states = [
  'empty',
  'loading',
  'partial',
  'stale',
  'forbidden',
  'error',
] as const;
type State = (typeof states)[number];

/** A page, what it is told, and what it then says. */
interface Place {
  title: string;
  path: string;
  /** Address of the answer without which there is nothing to show. */
  needs: string;
  /** Addresses of the answers with live state. */
  live: string[];
  says: Record<State, string[]>;
  /** What of the page is ours. */
  parts(page: Page): Locator[] | Promise<Locator[]>;
}

const readAt = '2026-03-01T12:00:00.000Z';
const failure = {
  failingSince: '2026-03-01T12:05:00.000Z',
  message: 'The server at tools.example.test answered 503',
  hint: 'Look at its own log.',
};
const failedRepository = "The service's repository could not be read";
const said = {
  loading: ['Reading the platform…'],
  forbidden: ['You may not see the live state'],
  error: ['The platform information could not be loaded', 'Try again'],
};

const places: Place[] = [
  {
    title: 'cards',
    parts: cardsOfOurs,
    path: componentPath(service),
    needs: view,
    live: ['secrets', 'previews', 'traffic'].map(partOfEntity),
    says: {
      ...said,
      empty: [
        'The platform has no enabled environment',
        'This platform has no preview environments',
      ],
      partial: [failedRepository],
      stale: [
        'Vault does not answer; this is from',
        'GitLab does not answer; this is from',
        'Prometheus does not answer; this is from',
      ],
    },
  },
  {
    title: 'tab-platform',
    parts: page => [tabContent(page)],
    path: componentPath(service, 'platform'),
    needs: view,
    live: [
      'deployments',
      'secrets',
      'previews',
      'configuration',
      'findings',
    ].map(partOfEntity),
    says: {
      ...said,
      empty: ['The platform has no enabled environment'],
      partial: [failedRepository],
      stale: [
        'Argo CD does not answer; this is from',
        'Vault does not answer; this is from',
        'GitLab does not answer; this is from',
      ],
    },
  },
  {
    title: 'tab-vault-paths',
    parts: page => [tabContent(page)],
    path: componentPath(service, 'vault-paths'),
    needs: view,
    live: [partOfEntity('secrets')],
    says: {
      ...said,
      empty: ['The platform has no enabled environment'],
      partial: [failedRepository, 'The variables are not known'],
      stale: ['Vault does not answer; this is from'],
    },
  },
  {
    title: 'tab-preview-environments',
    parts: page => [tabContent(page)],
    path: componentPath(service, 'preview-environments'),
    needs: view,
    live: [partOfEntity('previews')],
    says: {
      ...said,
      empty: ['This platform has no preview environments'],
      partial: [failedRepository],
      stale: [
        'GitLab does not answer; this is from',
        'Argo CD does not answer; this is from',
      ],
    },
  },
  {
    title: 'tab-hubble',
    parts: page => [tabContent(page)],
    path: componentPath(service, 'hubble'),
    needs: view,
    live: [partOfEntity('traffic')],
    says: {
      ...said,
      empty: ['The platform has no enabled environment'],
      partial: [failedRepository],
      stale: ['Prometheus does not answer; this is from'],
    },
  },
  {
    title: 'page-platforms',
    parts: page => [page.getByRole('main')],
    path: '/platforms',
    needs: platformsAnswer,
    live: [platformAnswer],
    says: {
      ...said,
      forbidden: ['You may not see what runs on this platform'],
      empty: ['The platform has no service yet'],
      partial: ['Argo CD does not answer', 'The catalog does not answer'],
      stale: ['Argo CD does not answer; this is from'],
    },
  },
];

function partOfEntity(part: string): string {
  return entityAnswer(service, part);
}

/** Windows are higher than the pages, so that a picture has all of a page. */
const looks = [
  { theme: 'light', width: 1400, height: 2000 },
  { theme: 'dark', width: 390, height: 3800 },
] as const;

for (const place of places) {
  for (const look of looks) {
    const { theme, width } = look;
    pageTest(`${place.title}, ${theme}, ${width} px`, async browser => {
      const page = await openPortal(browser, '/settings', look);
      await holdAppearance(page);
      const pictures: StatePicture[] = [];
      for (const state of states) {
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await bringInto(page, place, state);
        await page.goto(new URL(place.path, portalUrl).href);
        await assertState(page, place, state, theme);
        pictures.push(await takePicture(page, state, await place.parts(page)));
      }
      await assertLooksAsBefore(place.title, theme, pictures);
    });
  }
}

async function assertState(
  page: Page,
  place: Place,
  state: State,
  theme: string,
): Promise<void> {
  const description = `${place.title}-${state}-${theme}`;
  const main = page.getByRole('main').last();
  for (const text of place.says[state]) {
    await main.getByText(text).first().waitFor({ state: 'attached' });
  }
  if (state !== 'loading') {
    await loaded(main);
  }
  await keepPicture(page, description);
  for (const part of await place.parts(page)) {
    await assertAccessible(part, description);
  }
  await assertNothingWider(page, description);
}

/** Changes what the page is going to be told. */
async function bringInto(
  page: Page,
  { needs, live }: Place,
  state: State,
): Promise<void> {
  await changeAnswers(page, [needs, ...live], answer => answer);
  switch (state) {
    case 'loading':
      return holdAnswer(page, needs);
    case 'error':
      return refuseAnswer(page, needs, 503);
    case 'empty':
      return changeAnswers(page, [needs, ...live], withoutContent);
    case 'partial':
      await changeAnswers(page, [needs], withoutRepository);
      return changeAnswers(page, live, answer =>
        withoutSources(answer, failure),
      );
    case 'stale':
      return changeAnswers(page, live, answer =>
        withReadings(answer, { ...failure, status: 'stale', readAt }),
      );
    default:
      for (const address of live) {
        await refuseAnswer(page, address, 403);
      }
      return undefined;
  }
}

/** Changes answers that have nothing else in them than at another time. */
async function changeAnswers(
  page: Page,
  addresses: string[],
  change: (answer: object) => unknown,
): Promise<void> {
  for (const address of addresses) {
    await changeAnswer(page, address, answer => change(withoutChance(answer)));
  }
}

/** A platform, or a list, in which there is nothing yet. */
function withoutContent(answer: object): unknown {
  if ('model' in answer) {
    const model = { ...(answer.model as object), environments: [] };
    return { ...answer, model: { ...model, previews: undefined } };
  }
  return 'services' in answer ? { ...answer, services: [] } : answer;
}

/** What there is to say where GitLab does not give the service's repository. */
function withoutRepository(answer: object): unknown {
  return 'sources' in answer
    ? {
        ...answer,
        configuration: undefined,
        sources: [
          { source: 'platform-repository', status: 'ok' },
          { source: 'service-repository', status: 'error', ...failure },
        ],
      }
    : answer;
}

async function cardsOfOurs(page: Page): Promise<Locator[]> {
  const titles = ['Platform', 'Vault', 'Preview environments', 'Traffic'];
  const cards = titles.map(title => cardOf(page, title));
  const counts = await Promise.all(cards.map(card => card.count()));
  return cards.filter((_card, index) => counts[index] > 0);
}
