import { test } from 'node:test';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assertNothingLeaked } from './leaks';

/**
 * A story told in chapters, each a test. A chapter builds on the ones before,
 * so after a failure the rest fails at once and says which one to look at. It
 * fails, too, where the page was given something confidential.
 */
export function createStory(currentPage: () => Page | undefined) {
  let failedChapter: string | undefined;
  return (title: string, action: () => Promise<void>) => {
    test(title, async () => {
      if (failedChapter) {
        throw new Error(`Not reached: '${failedChapter}' failed before.`);
      }
      try {
        await action();
        const page = currentPage();
        if (page) {
          await assertNothingLeaked(page.context());
        }
      } catch (error) {
        failedChapter = title;
        await currentPage()?.screenshot({
          path: join('.cache/logs', 'browser-failure.png'),
          fullPage: true,
        });
        throw error;
      }
    });
  };
}
