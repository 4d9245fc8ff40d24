import { test } from 'node:test';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * A story told in chapters, each a test. A chapter builds on the ones before,
 * so after a failure the rest fails at once and says which one to look at.
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
