import { differencesBetween, isSame } from '../differences';
import { parseYamlSource } from '../source/parseYamlSource';
import type { YamlSource } from '../source/YamlSource';
import type { Splice } from '../splice';
import { changed, fits, type Change } from './Change';

/**
 * An edit that would have changed more than it was asked to. It is a defect of
 * the edit engine, not of the file; the text is not returned.
 *
 * @public
 */
export class EditProofError extends Error {
  override readonly name = 'EditProofError';
}

/**
 * Proves an edit: the text outside the splices is the same, and the document
 * means the same except for the one change that was asked for.
 *
 * Both readers of {@link parseYamlSource} read the result, the whole of it. Only
 * the way in which they do depends on the file, see `source/plain`.
 *
 * @param read - reads the result
 * @returns the edited file
 * @throws EditProofError
 * @internal
 */
export function proveEdit(
  source: YamlSource,
  splices: readonly Splice[],
  text: string,
  change: Change,
  read: (text: string, file: string) => YamlSource = parseYamlSource,
): YamlSource {
  const fail = (reason: string): never => {
    throw new EditProofError(
      `The edit of ${source.file} at ${change.path.join(
        '.',
      )} was withdrawn, because ${reason}. Nothing was changed; please report this file`,
    );
  };
  proveBytes(source.text, splices, text, fail);

  let edited: YamlSource;
  try {
    edited = read(text, source.file);
  } catch (error) {
    return fail(
      `the result cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }

  const documents = Math.max(source.documents.length, 1);
  if (Math.max(edited.documents.length, 1) !== documents) {
    fail('the file would have another number of documents');
  }
  for (let index = 0; index < documents; index++) {
    const before = source.values[index] ?? null;
    const expected =
      index === change.document ? changed(before, change) : before;
    const actual = edited.values[index] ?? null;
    if (isSame(expected, actual)) {
      continue;
    }
    const [difference] = differencesBetween(expected, actual);
    if (difference) {
      fail(`${difference.steps.join('.') || 'the document'} would change`);
    }
  }
  if (!fits(source.values[change.document], change)) {
    fail(
      change.kind === 'add'
        ? 'the value was there before'
        : 'there was no such value before',
    );
  }
  return edited;
}

function proveBytes(
  before: string,
  splices: readonly Splice[],
  after: string,
  fail: (reason: string) => never,
) {
  let beforeOffset = 0;
  let afterOffset = 0;
  for (const { offset, removed, inserted } of splices) {
    const kept = offset - beforeOffset;
    if (
      kept < 0 ||
      before.slice(beforeOffset, offset) !==
        after.slice(afterOffset, afterOffset + kept)
    ) {
      fail('text outside of it would change');
    }
    beforeOffset = offset + removed;
    afterOffset += kept + inserted.length;
  }
  if (before.slice(beforeOffset) !== after.slice(afterOffset)) {
    fail('text behind it would change');
  }
}
