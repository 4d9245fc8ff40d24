import { isRecord } from '../differences';
import type { ValuePath } from '../path/PathStep';
import { hasPath } from '../path/valueAt';
import type { YamlValue } from '../YamlValue';

/**
 * The one thing that an edit changes in what a file means: an entry or item
 * that is added (an item at the end of its list) or removed, or a value that
 * takes the place of another.
 *
 * @internal
 */
export type Change = {
  /** Index of the document in the file. */
  document: number;
  path: ValuePath;
} & ({ kind: 'add' | 'set'; value: YamlValue } | { kind: 'remove' });

/**
 * What a document means after a change: a copy along the path; everything else
 * is shared with what it was.
 *
 * @internal
 */
export function changed(value: unknown, change: Change): unknown {
  return along(value, change.path, change);
}

function along(value: unknown, path: ValuePath, change: Change): unknown {
  if (path.length === 0) {
    return change.kind === 'remove' ? null : change.value;
  }
  const [step, ...rest] = path;
  const removes = rest.length === 0 && change.kind === 'remove';
  if (typeof step === 'number') {
    const items = Array.isArray(value) ? [...value] : [];
    if (removes) {
      items.splice(step, 1);
    } else {
      items[step] = along(items[step], rest, change);
    }
    return items;
  }
  const record = isRecord(value) ? { ...value } : {};
  if (removes) {
    delete record[step];
    return record;
  }
  const inner = Object.hasOwn(record, step) ? record[step] : undefined;
  Object.defineProperty(record, step, {
    value: along(inner, rest, change),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return record;
}

/**
 * Whether what is there allows the change: nothing yet for `add`, something
 * for `set` and `remove`.
 *
 * @internal
 */
export function fits(value: unknown, { path, kind }: Change): boolean {
  return hasPath(value, path) === (kind !== 'add');
}
