import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Locator } from 'playwright-core';

/**
 * Runs every rule of axe over a part of the page. Rules about whole pages are
 * not run by axe on a part.
 */
export async function assertAccessible(
  scope: Locator,
  description: string,
): Promise<void> {
  await scope.page().evaluate(axe.source);
  const violations = await scope.evaluate(async element => {
    const { axe: injected } = window as unknown as { axe: typeof axe };
    const result = await injected.run(element as HTMLElement);
    return result.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
    }));
  });
  assert.deepEqual(violations, [], description);
}
