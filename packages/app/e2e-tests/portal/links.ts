import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

const newTab = / \((opens in a new tab|откроется в новой вкладке)\)$/;

/**
 * Compares every link with a table of text and address: one line per link, two
 * or more spaces between the columns. A link that leaves the portal must open a
 * new tab, say so, and give the other page no handle on this one.
 */
export async function assertLinks(
  scope: Locator,
  expected: string,
): Promise<void> {
  const links = await scope.locator('a').evaluateAll(elements =>
    elements.map(element => ({
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      href: element.getAttribute('href') ?? '(no address)',
      target: element.getAttribute('target'),
      rel: element.getAttribute('rel') ?? '',
    })),
  );
  assert.deepEqual(
    links.map(({ text, href }) => [text.replace(newTab, ''), href]),
    rowsOf(expected),
  );
  for (const { text, href, target, rel } of links) {
    const leaves = !href.startsWith('/');
    assert.equal(target === '_blank', leaves, `target of ${href}`);
    assert.equal(newTab.test(text), leaves, `name of ${href}: ${text}`);
    assert.equal(rel.includes('noopener'), leaves, `rel of ${href}: ${rel}`);
  }
}

/** Rows of a table in a text, with two or more spaces between the columns. */
function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s{2,}/));
}
