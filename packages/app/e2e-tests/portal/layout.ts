import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/**
 * Fails where the page can be scrolled sideways, or where something in it is
 * cut off at the edge of the window. What scrolls by itself may be wider. Fails
 * too where a card scrolls: only what is in it may.
 */
export async function assertNothingWider(
  page: Page,
  description: string,
): Promise<void> {
  // Other people's cards find their width while they load. What stays too wide
  // is told below.
  await page
    .waitForFunction(
      () => document.scrollingElement!.scrollWidth <= window.innerWidth,
      undefined,
      { timeout: 10_000 },
    )
    .catch(() => undefined);
  const { width, content, cutOff, scrolling } = await page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      const { parentElement: parent } = element;
      return (
        parent !== null &&
        (/auto|scroll/.test(getComputedStyle(parent).overflowX) ||
          scrolls(parent))
      );
    };
    return {
      width: window.innerWidth,
      content: document.scrollingElement?.scrollWidth ?? Infinity,
      cutOff: [...document.querySelectorAll('main article *')]
        .filter(
          element =>
            element.getBoundingClientRect().right > window.innerWidth &&
            !scrolls(element),
        )
        .map(element => element.outerHTML.slice(0, 200)),
      scrolling: [...document.querySelectorAll('main article')]
        .filter(card => card.scrollHeight > card.clientHeight + 1)
        .map(card => card.outerHTML.slice(0, 200)),
    };
  });
  assert.ok(
    content <= width,
    `${description}: ${content} px wide in a window of ${width} px`,
  );
  assert.deepEqual(cutOff, [], description);
  assert.deepEqual(scrolling, [], description);
}

/** Fails where something in a part of the page is cut off at the edge of the window. */
export async function assertInsideWindow(
  scope: Locator,
  description: string,
): Promise<void> {
  const cutOff = await scope
    .locator('*')
    .evaluateAll(elements =>
      elements
        .filter(e => e.getBoundingClientRect().right > window.innerWidth)
        .map(e => e.outerHTML.slice(0, 200)),
    );
  assert.deepEqual(cutOff, [], description);
}
