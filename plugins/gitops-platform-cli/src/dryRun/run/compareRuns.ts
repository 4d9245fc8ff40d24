import { isDeepStrictEqual } from 'node:util';
import type { EngineRun } from '../engine/Engine';
import type { Finding } from '../Finding';
import { isSameFile } from '../golden';
import type { TemplateFolder } from '../TemplateFolder';

/** A template whose result depends on chance, or on the moment, cannot be compared with anything. */
export function compareRuns(
  { file }: TemplateFolder,
  first: EngineRun,
  second: EngineRun,
): Finding[] {
  const what = firstDifference(first, second);
  return what === undefined
    ? []
    : [
        {
          file,
          rule: 'not-repeatable',
          severity: 'error',
          message: `Two runs of the same case differ in ${what}`,
          hint: 'Look for random values in actions and filters; the clock and the ids of a dry run stand still',
        },
      ];
}

function firstDifference(
  first: EngineRun,
  second: EngineRun,
): string | undefined {
  if (first.outcome !== second.outcome || first.error !== second.error) {
    return `their outcome (${outcomeOf(first)}, then ${outcomeOf(second)})`;
  }
  const paths = [...new Set([...first.files.keys(), ...second.files.keys()])];
  const path = paths.sort().find(candidate => {
    const before = first.files.get(candidate);
    const after = second.files.get(candidate);
    return !before || !after || !isSameFile(before, after);
  });
  if (path !== undefined) {
    return `the file ${path}`;
  }
  if (!isDeepStrictEqual(first.output, second.output)) {
    return 'the output of the template';
  }
  const step = first.steps.find(
    (candidate, index) => !isDeepStrictEqual(candidate, second.steps[index]),
  );
  return step || first.steps.length !== second.steps.length
    ? `what step "${step?.id ?? second.steps.at(-1)?.id}" did`
    : undefined;
}

function outcomeOf({ outcome, error }: EngineRun): string {
  return error ?? outcome;
}
