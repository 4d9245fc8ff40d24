import { differencesBetween, isRecord } from './differences';
import { parseYamlSource } from './source/parseYamlSource';
import type { YamlSource } from './source/YamlSource';
import type { Splice } from './splice';
import { valueAt } from './target';
import type { YamlValue } from './YamlValue';

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
 * means the same except for the one value that was added.
 *
 * @param path - of the value that was added
 * @returns the edited file
 * @throws EditProofError
 * @internal
 */
export function proveEdit(
  source: YamlSource,
  splices: readonly Splice[],
  text: string,
  change: { document: number; path: readonly string[]; value: YamlValue },
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
    edited = parseYamlSource(text, source.file);
  } catch (error) {
    return fail(
      `the result cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }

  const documents = Math.max(source.documents.length, 1);
  if (edited.documents.length !== documents) {
    fail('the file would have another number of documents');
  }
  for (let index = 0; index < documents; index++) {
    const before = source.values[index] ?? null;
    const expected =
      index === change.document
        ? withValue(before, change.path, change.value)
        : before;
    const [difference] = differencesBetween(expected, edited.values[index]);
    if (difference) {
      fail(`${difference.steps.join('.') || 'the document'} would change`);
    }
  }
  if (valueAt(source.values[change.document], change.path) !== undefined) {
    fail('the value was there before');
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

/** A copy along the path only; everything else is shared. */
function withValue(
  value: unknown,
  path: readonly string[],
  added: YamlValue,
): unknown {
  if (path.length === 0) {
    return added;
  }
  const record = isRecord(value) ? value : {};
  return {
    ...record,
    [path[0]]: withValue(
      Object.hasOwn(record, path[0]) ? record[path[0]] : undefined,
      path.slice(1),
      added,
    ),
  };
}
