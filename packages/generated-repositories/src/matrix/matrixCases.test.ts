import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { casesDirectory } from '../places';
import { matrixCases } from './matrixCases';

describe('the matrix of services', () => {
  const read = (name: string) =>
    parse(
      readFileSync(join(casesDirectory, 'service', `${name}.yaml`), 'utf8'),
    );
  const cases = matrixCases(name => read(name).values);

  it('has forty cases of different names', () => {
    expect(cases).toHaveLength(40);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(40);
  });

  it('has every two options on together in every language', () => {
    for (const language of ['nodejs', 'go', 'python', 'php', 'angular']) {
      expect(
        cases.some(
          ({ values }) =>
            values.language === language && values.cache && values.previews,
        ),
      ).toBe(true);
    }
  });

  it.each(cases)('is written down: $name', ({ name, differsFrom, values }) => {
    expect(read(name)).toEqual({ differsFrom, values });
  });
});
