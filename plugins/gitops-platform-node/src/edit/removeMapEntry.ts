import { isMap } from 'yaml';
import type { EditResult } from './EditResult';
import { compareExisting, finishEdit, unchanged } from './finishEdit';
import { chooseDocument, findTarget } from './path/findTarget';
import { describePath, type PathStep } from './path/PathStep';
import { aliasesIn, refuseSharedWithin } from './path/sharing';
import { hasPath, valueAt } from './path/valueAt';
import { planRemoval } from './removal/planRemoval';
import { refuseUncovered } from './removal/refuseUncovered';
import type { WhenEmpty } from './removal/WhenEmpty';
import { nodeStart } from './source/nodes';
import { parseYamlSource } from './source/parseYamlSource';
import type { YamlValue } from './YamlValue';

/**
 * An entry that a map of a YAML file shall not have.
 *
 * @public
 */
export interface MapEntryRemoval {
  /** Path of the file relative to the repository; names it in positions, messages and the diff. */
  file: string;
  /** Steps that lead from the root of the document to the map. */
  path: readonly PathStep[];
  /** Key of the entry in that map. */
  key: string;
  /** Index of the document in a file with several; by default the one that has the first key of `path`. */
  document?: number;
  /** What the entry has to be for its removal; anything else is a `conflict`. */
  expected?: YamlValue;
  /** What an entry means once defaults are applied; `expected` is compared by it. */
  effective?: (entry: unknown, key: string) => unknown;
  /** What stays of the map when this was its only entry; by default `braces`. */
  whenEmpty?: WhenEmpty;
}

/**
 * Takes an entry out of a map of a YAML file without touching anything else.
 *
 * With it go the comments in it, at the end of its lines, below it where they
 * are indented deeper than its key, and directly above it where they are about
 * it alone. Headings of groups, commented-out entries and comments that a blank
 * line separates stay, and so does the rhythm of blank lines. The result is
 * proved, as for {@link upsertMapEntry}; removing what an upsert added gives
 * the bytes from before.
 *
 * `unchanged` where there is no such entry.
 *
 * @param text - of the file, with byte order mark and line ends as they are
 * @throws InputError `{file}:{line}:{column}: {reason}` as for {@link upsertMapEntry};
 * also for an entry with an anchor that something outside of it uses, and for
 * one that comes out of a merge key or hides what a merge key brings.
 * @throws EditProofError where the engine itself is wrong.
 *
 * @public
 */
export function removeMapEntry(
  text: string,
  options: MapEntryRemoval,
): EditResult {
  const { file, path, key, effective = entry => entry } = options;
  const source = parseYamlSource(text, file);
  const whole = [...path, key];
  const document = options.document ?? chooseDocument(source, whole);
  const target = findTarget(source, path, 'map', document);
  const { collection, valuePath } = target;
  const entryPath = [...valuePath, key];
  if (
    target.depth < path.length ||
    !isMap(collection) ||
    !hasPath(source.values[document], entryPath)
  ) {
    return unchanged(source, document, valuePath);
  }

  const index = collection.items.findIndex(
    pair => pair === source.pairOf(collection, key),
  );
  if (index === -1 || key === '<<') {
    return source.refuse(
      nodeStart(source.pairOf(collection, '<<')?.key) ?? 0,
      `${describePath(
        whole,
      )} comes from this merge key: it can only be removed where it is written`,
    );
  }
  if (options.expected !== undefined) {
    const comparison = compareExisting(source, document, entryPath, {
      existing: effective(valueAt(source.values[document], entryPath), key),
      requested: effective(options.expected, key),
    });
    if (comparison.outcome === 'conflict') {
      return comparison;
    }
  }
  const removed = collection.items[index];
  const aliases = aliasesIn(source, document);
  refuseSharedWithin(
    source,
    [removed.key, removed.value ?? removed.key],
    describePath(whole),
    aliases,
  );
  refuseUncovered(source, document, collection, key, describePath(whole));

  const { splices, change } = planRemoval(
    source,
    target,
    index,
    options.whenEmpty ?? 'braces',
  );
  return finishEdit(source, splices, change, 'removed', valuePath);
}
