import { readCases } from '../cases/readCases';
import { casesDirectory } from '../places';
import { repositoryOf } from './__testUtils__/repositoryOf';
import { readPlatform, type Platform } from './readPlatform';
import { valuesProblems } from './valuesProblems';

describe('values of every generated service', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await readPlatform();
  });

  it.each(
    readCases(casesDirectory, 'service').map(generated => ({
      name: generated.name,
      generated,
    })),
  )('$name has no problem in any environment', async ({ generated }) => {
    await expect(
      valuesProblems(
        platform,
        repositoryOf(generated),
        String(generated.values.name),
      ),
    ).resolves.toEqual([]);
  });
});
