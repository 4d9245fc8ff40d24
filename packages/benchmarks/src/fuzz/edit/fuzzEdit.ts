import { Choices } from '../choices/Choices';
import { shrink } from '../choices/shrink';
import { kindOfRefusal } from './refusals';
import { runCase, type CaseResult } from './runCase';

/** A case that failed, in its smallest form. */
export interface FoundFailure {
  /** Makes the case again, before it was made smaller. */
  seed: number;
  promise: string;
  detail: string;
  text: string;
  operation: string;
}

/** What a run of the fuzzer found. */
export interface FuzzReport {
  /** Files that were made. */
  cases: number;
  /** Operations by outcome. */
  outcomes: Map<string, number>;
  /** Refusals by reason. */
  refusals: Map<string, number>;
  failures: FoundFailure[];
}

/** As many ways to fail as one reads at once. */
const MAXIMUM_FAILURES = 8;

/**
 * Makes cases from one seed after the other until the time is over. Of those
 * that break the same promise, only the first is reported.
 *
 * @param firstSeed - the others follow it
 * @param milliseconds - when to stop; the first case is always run
 */
export function fuzzEdit(firstSeed: number, milliseconds: number): FuzzReport {
  const report: FuzzReport = {
    cases: 0,
    outcomes: new Map(),
    refusals: new Map(),
    failures: [],
  };
  const end = Date.now() + milliseconds;
  for (let seed = firstSeed; ; seed++) {
    const choices = Choices.fromSeed(seed);
    const result = runCase(choices);
    report.cases++;
    for (const { outcome, refused } of result.outcomes) {
      count(report.outcomes, outcome);
      if (refused !== undefined) {
        count(report.refusals, kindOfRefusal(refused));
      }
    }
    const promise = result.failure?.promise;
    if (
      promise !== undefined &&
      report.failures.every(failure => failure.promise !== promise)
    ) {
      report.failures.push(smallest(seed, choices.list, promise));
    }
    if (Date.now() >= end || report.failures.length === MAXIMUM_FAILURES) {
      return report;
    }
  }
}

function smallest(
  seed: number,
  list: readonly number[],
  promise: string,
): FoundFailure {
  const small = shrink(
    list,
    candidate => again(candidate).failure?.promise === promise,
  );
  const { failure, text = '', operation = '' } = again(small);
  return { seed, promise, detail: failure?.detail ?? '', text, operation };
}

function again(list: readonly number[]): CaseResult {
  return runCase(Choices.replay(list));
}

function count(counts: Map<string, number>, name: string) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
