import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { faults } from './__fixtures__/faults';
import { rules } from './rules';

const page = readFileSync(
  resolve(__dirname, '../../../../../docs/template-checks.md'),
  'utf8',
);

describe('docs/template-checks.md', () => {
  it('explains each rule once, and no other', () => {
    const explained = [
      ...page.matchAll(/^\| `([a-z-]+)` +\| (?:error|warning|note)/gm),
    ];
    expect(explained.map(([, rule]) => rule).sort()).toEqual([...rules].sort());
  });

  it('shows a fault for most rules', () => {
    const shown = new Set(faults.map(({ rule }) => rule));
    const without = rules.filter(rule => !shown.has(rule));
    expect(without.length).toBeLessThan(rules.length / 3);
  });
});
