import type { Platform } from '../values/readPlatform';
import { Chart } from './Chart';
import { mergedValues } from './DeployedService';
import type { HardCase } from './hardCases';
import { outcomeOf, type Outcome } from './outcomeOf';
import { textService } from './textService';
import { valuesDifferences } from './valuesDifferences';

/** Where a case does not come out as it says. */
export async function hardCaseProblems(
  platform: Platform,
  empty: Chart,
  { files, chart, onlyWeRefuse, refused }: HardCase,
): Promise<string[]> {
  const ours = await outcomeOf(mergedValues(textService(platform, files)));
  const helms = await outcomeOf(empty.values(files));
  if (refused) {
    return [
      ...refusalProblems('the plugins', ours, refused.us),
      ...refusalProblems('Helm', helms, refused.helm),
    ];
  }
  if ('refusal' in helms) {
    return [`Helm refuses it: ${helms.refusal}`];
  }
  if (onlyWeRefuse) {
    return refusalProblems('the plugins', ours, onlyWeRefuse);
  }
  if ('refusal' in ours) {
    return [`the plugins refuse it: ${ours.refusal}`];
  }
  const [{ values }] = ours.value.environments;
  return [
    ...valuesDifferences(values, helms.value),
    ...(chart ? await chartProblems(files, chart) : []),
  ];
}

/** What the chart gets beneath whose defaults the files lie. */
async function chartProblems(
  files: readonly string[],
  { values, gets }: NonNullable<HardCase['chart']>,
): Promise<string[]> {
  const chart = await Chart.write({ values });
  const [expected, rendered] = [gets, await chart.values(files)].map(value =>
    JSON.stringify(value),
  );
  return rendered === expected
    ? []
    : [`the chart gets ${rendered}, not ${expected}`];
}

function refusalProblems(
  who: string,
  outcome: Outcome<unknown>,
  pattern: RegExp,
): string[] {
  if ('value' in outcome) {
    return [`${who} should refuse it, with ${pattern}`];
  }
  return pattern.test(outcome.refusal)
    ? []
    : [`${who} should refuse it with ${pattern}, not: ${outcome.refusal}`];
}
