import fc from 'fast-check';
import type { Platform } from '../values/readPlatform';
import type { Chart } from './Chart';
import { mergedValues } from './DeployedService';
import { damagedFile, valuesFile } from './generatedFiles';
import { outcomeOf } from './outcomeOf';
import { textService } from './textService';
import { valuesDifferences } from './valuesDifferences';

/** What the properties are tried on. */
interface Surroundings {
  platform: Platform;
  chart: Chart;
  runs: number;
  seed: number;
}

/**
 * One to three files as people write them come to what Helm makes of them.
 *
 * @throws Error with the smallest files that do not
 */
export async function checkWrittenFiles({
  platform,
  chart,
  runs,
  seed,
}: Surroundings): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.array(valuesFile, { minLength: 1, maxLength: 3 }),
      async texts => {
        const { environments } = await mergedValues(
          textService(platform, texts),
        );
        refuse(
          valuesDifferences(environments[0].values, await chart.values(texts)),
        );
      },
    ),
    { seed, numRuns: runs },
  );
}

/**
 * A damaged file is refused, or read as Helm reads it.
 *
 * @returns how many were not refused
 * @throws Error with the smallest file that is read otherwise
 */
export async function checkDamagedFiles({
  platform,
  chart,
  runs,
  seed,
}: Surroundings): Promise<number> {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(damagedFile, async text => {
      const ours = await outcomeOf(mergedValues(textService(platform, [text])));
      if ('value' in ours) {
        read += 1;
        const [{ values }] = ours.value.environments;
        refuse(valuesDifferences(values, await chart.values([text])));
      }
    }),
    { seed, numRuns: runs },
  );
  return read;
}

function refuse(differences: string[]): void {
  if (differences.length > 0) {
    throw new Error(differences.join('\n'));
  }
}
