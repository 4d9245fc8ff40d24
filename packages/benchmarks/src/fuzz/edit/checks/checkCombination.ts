import {
  combineEdits,
  type EditResult,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { applyPatch } from 'diff';
import type { Operation } from '../Operation';
import { expectThat } from './Failure';

/** An operation that was run alone and kept its promises. */
export interface CheckedOperation {
  operation: Operation;
  outcome: EditResult['outcome'];
}

/**
 * Operations as one edit come to what they come to one after the other, with one diff; where one is a
 * conflict, nothing is done.
 *
 * @param after - what they made of the text one after the other
 */
export function checkCombination(
  file: string,
  before: string,
  after: string,
  checked: readonly CheckedOperation[],
): void {
  const result = combineEdits(
    before,
    file,
    checked.map(
      ({ operation }) =>
        text =>
          operation.apply(text),
    ),
  );
  const outcome = combinedOutcome(checked);
  expectThat(
    result.outcome === outcome,
    'the outcome of several edits is that of those that did something',
    () => `${result.outcome} instead of ${outcome}`,
  );
  const expected = outcome === 'conflict' ? before : after;
  expectThat(
    result.text === expected,
    'several edits are one after the other, or none',
    () =>
      `${JSON.stringify(result.text)} instead of ${JSON.stringify(expected)}`,
  );
  expectThat(
    (outcome === 'conflict') === (result.differences ?? []).length > 0,
    'a conflict among several edits names what differs',
    () => JSON.stringify(result.differences),
  );
  expectThat(
    applyPatch(before, result.diff, { autoConvertLineEndings: false }) ===
      result.text,
    'one diff is the change of several edits',
    () => result.diff,
  );
  const lines = result.text.split('\n').length;
  expectThat(
    result.position === undefined || result.position.line <= lines,
    'the position of several edits is in the file',
    () => `${result.position?.line} of ${lines} lines`,
  );
}

function combinedOutcome(
  checked: readonly CheckedOperation[],
): EditResult['outcome'] {
  const outcomes = new Set(checked.map(({ outcome }) => outcome));
  if (outcomes.has('conflict')) {
    return 'conflict';
  }
  outcomes.delete('unchanged');
  const [only = 'unchanged'] = outcomes;
  return outcomes.size > 1 ? 'changed' : only;
}
