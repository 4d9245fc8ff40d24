import { readCases } from '../cases/readCases';
import { casesDirectory } from '../places';
import { repositoryOf } from '../cases/repositoryOf';
import { readPlatform } from './readPlatform';
import { valuesProblems } from './valuesProblems';

describe('values of every generated service', () => {
  it.each(
    [
      ...readCases(casesDirectory, 'service'),
      ...readCases(casesDirectory, 'onboard').filter(
        ({ values }) => !values.folder,
      ),
    ].map(generated => ({
      name: generated.name,
      generated,
    })),
  )('$name has no problem in any environment', async ({ generated }) => {
    await expect(
      valuesProblems(
        await readPlatform(String(generated.values.platform)),
        repositoryOf(generated),
        String(generated.values.name),
      ),
    ).resolves.toEqual([]);
  });
});
