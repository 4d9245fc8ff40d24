import type { GeneratedCase } from './GeneratedCase';
import { selectExtremes } from './selectCases';

function caseOf(name: string, values: Record<string, unknown>): GeneratedCase {
  return { name, template: 'service', values, goldenTrees: [`/${name}`] };
}

describe('selectExtremes', () => {
  it('takes the case with the most options and the one with the fewest of each language', () => {
    const cases = [
      caseOf('a', { language: 'go', cache: true, secrets: ['A'] }),
      caseOf('b', { language: 'go', cache: false, secrets: [], system: 'x' }),
      caseOf('c', { language: 'go', cache: true, metrics: true }),
      caseOf('d', { language: 'php' }),
      // The form's own default is Node.js.
      caseOf('e', { cache: true }),
      caseOf('f', { language: 'nodejs' }),
    ];
    expect(selectExtremes(cases).map(({ name }) => name)).toEqual([
      'a',
      'b',
      'd',
      'e',
      'f',
    ]);
  });
});
