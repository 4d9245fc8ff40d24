import assert from 'node:assert/strict';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { confidential } from './confidential';

/** What a browser was given, and what of it was confidential. */
interface Watch {
  /** Addresses below /api whose answers were read. */
  answers: string[];
  /** Where something confidential was, in words. */
  leaks: string[];
  /** Answers that are still being read. */
  reading: Promise<void>[];
}

const watches = new Map<BrowserContext, Watch>();

/** In milliseconds. */
const LONGEST_READING = 10_000;

/** Files of the app are the same in every test: each is read once. */
const filesRead = new Set<string>();

/**
 * Looks at all that the pages of a context get and show from here on: answers
 * with their headers, what the pages ask for, what they write to the console,
 * and every change of their documents.
 *
 * @param origins - the apps under test; pages of GitLab or Vault show what they like
 */
export async function watchForLeaks(
  context: BrowserContext,
  origins: string[],
): Promise<void> {
  const watch: Watch = { answers: [], leaks: [], reading: [] };
  watches.set(context, watch);
  const look = (text: string, where: string) => lookAt(watch, text, where);

  context.on('request', request => {
    if (origins.includes(new URL(request.url()).origin)) {
      look(`${request.url()} ${request.postData() ?? ''}`, 'a request');
    }
  });
  context.on('response', response => {
    if (origins.includes(new URL(response.url()).origin)) {
      watch.reading.push(readAnswer(watch, response));
    }
  });
  context.on('console', message => look(message.text(), 'the console'));
  context.on('weberror', thrown => look(String(thrown.error()), 'an error'));
  await context.exposeBinding('foundConfidential', ({ page }) => {
    watch.leaks.push(`the document of ${page.url()}`);
  });
  await context.addInitScript(watchDocument, {
    origins,
    confidential,
  });
}

/**
 * Fails where one of the pages of a context was given something confidential.
 * Looks at its documents and at what it keeps, too.
 *
 * @returns the addresses whose answers were read
 */
export async function assertNothingLeaked(
  context: BrowserContext,
): Promise<string[]> {
  const watch = watches.get(context);
  assert.ok(watch, 'nobody watched these pages');
  await Promise.all(watch.reading);
  for (const page of context.pages()) {
    lookAt(watch, await keptBy(page), `the session storage of ${page.url()}`);
  }
  const state = await context.storageState({ indexedDB: true });
  lookAt(watch, JSON.stringify(state), 'cookies, local storage and databases');
  assert.deepEqual(watch.leaks, []);
  return watch.answers;
}

async function readAnswer(watch: Watch, response: Response): Promise<void> {
  const { origin, pathname } = new URL(response.url());
  const isFile = !pathname.startsWith('/api/');
  if (isFile && filesRead.has(origin + pathname)) {
    return;
  }
  const text = await textOf(response);
  if (text === undefined) {
    return;
  }
  if (isFile) {
    filesRead.add(origin + pathname);
  } else {
    watch.answers.push(pathname);
  }
  lookAt(watch, text, `the answer of ${pathname}`);
}

/**
 * Headers and body, or undefined where the page was left meanwhile, with which
 * the browser forgets them. Which answers were read is what
 * `assertNothingLeaked` returns.
 */
async function textOf(response: Response): Promise<string | undefined> {
  const isRedirection = response.status() >= 300 && response.status() < 400;
  try {
    const headers = JSON.stringify(await response.headersArray());
    // A stream of events may never end; what it brings is in the document.
    return isRedirection || /event-stream/.test(headers)
      ? headers
      : `${headers} ${await withinTime(response.text())}`;
  } catch {
    return undefined;
  }
}

/** Chromium does not always say that an answer has ended whose page was left meanwhile. */
async function withinTime(reading: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error('The answer has not ended')),
      LONGEST_READING,
    );
  });
  try {
    return await Promise.race([reading, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function keptBy(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(sessionStorage));
}

function lookAt(watch: Watch, text: string, where: string): void {
  if (confidential.some(word => text.includes(word))) {
    watch.leaks.push(where);
  }
}

/** Runs in each page, before its own scripts. */
function watchDocument(options: { origins: string[]; confidential: string[] }) {
  if (!options.origins.includes(location.origin)) {
    return;
  }
  const { foundConfidential } = window as unknown as {
    foundConfidential: () => void;
  };
  const changed = ({
    type,
    target,
    attributeName,
    addedNodes,
  }: MutationRecord) => {
    switch (type) {
      case 'childList':
        return [...addedNodes].map(node =>
          node instanceof Element ? node.outerHTML : node.textContent,
        );
      case 'attributes':
        return [(target as Element).getAttribute(attributeName!)];
      default:
        return [target.textContent];
    }
  };
  new MutationObserver(changes => {
    const text = changes.flatMap(changed).join('\n');
    if (options.confidential.some(word => text.includes(word))) {
      foundConfidential();
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}
