import {
  EditProofError,
  type EditResult,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { WrittenFile } from '../files/WrittenFile';
import { checkBytes } from './checks/checkBytes';
import { checkMeaning } from './checks/checkMeaning';
import { checkRepetition } from './checks/checkRepetition';
import { checkSurvivors } from './checks/checkSurvivors';
import { expectThat, Failure } from './checks/Failure';
import type { Meaning } from './checks/readMeaning';
import { isExpectedRefusal } from './refusals';
import type { Operation } from './Operation';

/** What became of an operation that kept its promises. */
export type Checked =
  | { refused: string }
  | { outcome: EditResult['outcome']; text: string };

/**
 * Runs an operation and checks everything that the engine promises.
 *
 * @param file - where the text is one that was just generated
 * @throws Failure where a promise is not kept.
 */
export function checkOperation(
  operation: Operation,
  text: string,
  meaning: Meaning,
  { mayBeRefused, file }: { mayBeRefused: boolean; file?: WrittenFile },
): Checked {
  let result: EditResult;
  try {
    result = operation.apply(text);
  } catch (error) {
    return checkRefusal(error, mayBeRefused);
  }

  const index = documentOf(operation, meaning);
  const document = meaning.yaml[index];
  const expected = operation.expect(document);
  expectThat(
    result.outcome === expected.outcome,
    'the outcome is what the values say',
    () => `${result.outcome} instead of ${expected.outcome}`,
  );
  if (result.outcome === 'unchanged' || result.outcome === 'conflict') {
    expectThat(
      result.text === text && result.diff === '',
      'without a change the text is the same',
      () => result.diff,
    );
    expectThat(
      (result.outcome === 'conflict') === (result.differences ?? []).length > 0,
      'a conflict names what differs',
      () => JSON.stringify(result.differences),
    );
    return { outcome: result.outcome, text };
  }
  checkMeaning(
    meaning,
    result.text,
    index,
    value => operation.expect(value).value,
  );
  checkBytes(text, result.text, result.outcome);
  const removed = operation.removes?.(document);
  if (file && removed && result.outcome === 'removed') {
    checkSurvivors(file, removed, result.text);
  }
  checkRepetition(operation, text, document, result);
  return { outcome: result.outcome, text: result.text };
}

function checkRefusal(error: unknown, mayBeRefused: boolean): Checked {
  if (error instanceof EditProofError) {
    throw new Failure('the engine can prove its own edit', error.message);
  }
  if (!(error instanceof Error) || error.name !== 'InputError') {
    throw new Failure('a refusal is an InputError', String(error));
  }
  const [, reason] = /^\S+:\d+:\d+: (.*)/s.exec(error.message) ?? [];
  if (reason === undefined) {
    throw new Failure('a refusal names the place', error.message);
  }
  if (!mayBeRefused && !isExpectedRefusal(reason)) {
    throw new Failure('a file without a trap is not refused', error.message);
  }
  return { refused: reason };
}

/** The only document that has the first key of the path, or else the first one. */
function documentOf(operation: Operation, { yaml }: Meaning): number {
  const { first } = operation;
  const index = yaml.findIndex(
    value =>
      typeof first === 'string' &&
      typeof value === 'object' &&
      value !== null &&
      Object.hasOwn(value, first),
  );
  return Math.max(0, index);
}
