import type { Choices } from '../choices/Choices';
import { writeFile } from '../files/writeFile';
import type { WrittenFile } from '../files/WrittenFile';
import { checkOperation } from './checkOperation';
import {
  checkCombination,
  type CheckedOperation,
} from './checks/checkCombination';
import { Failure } from './checks/Failure';
import { readMeaning, type Meaning } from './checks/readMeaning';
import { chooseOperation } from './chooseOperation';

/** What one generated file and the operations on it came to. */
export interface CaseResult {
  /** How often each outcome came; a refusal with its reason. */
  outcomes: { outcome: string; refused?: string }[];
  failure?: { promise: string; detail: string };
  /** For a failure: the text and the operation on it. */
  text?: string;
  operation?: string;
}

/** Makes a file, and applies operations to it one after the other, and then as one edit. */
export function runCase(choices: Choices): CaseResult {
  const result: CaseResult = { outcomes: [] };
  const file = writeFile(choices);
  let text = file.text;
  try {
    const checkedOperations: CheckedOperation[] = [];
    const count = 1 + choices.below(3);
    for (let index = 0; index < count; index++) {
      result.text = text;
      result.operation = undefined;
      const meaning = readable(text, file);
      const operation = chooseOperation(
        file.file,
        meaning?.yaml[0] ?? null,
        choices,
      );
      result.operation = operation.description;
      const checked = checkOperation(
        operation,
        text,
        meaning ?? { yaml: [null], jsYaml: [null] },
        {
          mayBeRefused: file.mayBeRefused || file.broken !== undefined,
          file: index === 0 ? file : undefined,
        },
      );
      if ('refused' in checked) {
        result.outcomes.push({ outcome: 'refused', refused: checked.refused });
      } else {
        if (file.broken) {
          throw new Failure('a broken file is refused', file.broken);
        }
        result.outcomes.push(checked);
        checkedOperations.push({ operation, outcome: checked.outcome });
        text = checked.text;
      }
    }
    if (checkedOperations.length > 1) {
      result.text = file.text;
      result.operation = checkedOperations
        .map(({ operation }) => operation.description)
        .join(', then ');
      checkCombination(file.file, file.text, text, checkedOperations);
    }
  } catch (error) {
    result.failure =
      error instanceof Failure
        ? { promise: error.promise, detail: error.detail }
        : { promise: 'no other error comes', detail: describeError(error) };
  }
  return result;
}

/** @returns `undefined` for a file that is no YAML, which only broken ones may be. */
function readable(text: string, file: WrittenFile): Meaning | undefined {
  try {
    return readMeaning(text);
  } catch (error) {
    if (file.broken || file.mayBeRefused) {
      return undefined;
    }
    throw error;
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
