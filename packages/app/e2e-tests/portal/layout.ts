import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Fails where the page can be scrolled sideways. */
export async function assertNoSidewaysScrolling(
  page: Page,
  description: string,
): Promise<void> {
  const { width, content } = await page.evaluate(() => ({
    width: window.innerWidth,
    content: document.scrollingElement?.scrollWidth ?? Infinity,
  }));
  assert.ok(
    content <= width,
    `${description}: ${content} px wide in a window of ${width} px`,
  );
}
