import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** Presses every copy button in turn and compares what the clipboard then has. */
export async function assertCopiedCommands(
  scope: Locator,
  expected: string,
): Promise<void> {
  const page = scope.page();
  const buttons = await scope
    .getByRole('button', { name: /^Copy command for / })
    .all();
  const copied: string[] = [];
  for (const button of buttons) {
    await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    await button.click();
    await button
      .locator('xpath=..')
      .getByRole('status')
      .filter({ hasText: 'Copied' })
      .waitFor({ state: 'attached' });
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  assert.deepEqual(
    copied,
    expected
      .trim()
      .split('\n')
      .map(line => line.trim()),
  );
}
