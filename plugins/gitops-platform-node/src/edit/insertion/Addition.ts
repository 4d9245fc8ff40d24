import type { EditTarget } from '../path/findTarget';
import { valueAt } from '../path/valueAt';
import type { Change } from '../proof/Change';
import type { YamlSource } from '../source/YamlSource';
import type { YamlValue } from '../YamlValue';

/**
 * What an edit adds to the collection that it found.
 *
 * @internal
 */
export interface Addition {
  /** Keys below that collection that are missing; none for a new item of a list. */
  keys: readonly string[];
  /** Value of the last of them, or the item. */
  value: YamlValue;
}

/** A value below maps with one key each. @internal */
export function nest(keys: readonly string[], value: YamlValue): YamlValue {
  return keys.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);
}

/**
 * What an addition changes in what the file means. A collection that is written
 * as nothing or `null` is a value already, and an empty document is `null`:
 * there the outermost part of the addition takes its place.
 *
 * @internal
 */
export function additionOf(
  source: YamlSource,
  { document, valuePath, emptyKey, collection }: EditTarget,
  keys: readonly string[],
  value: YamlValue,
): Change {
  if (collection && keys.length === 0) {
    const items = valueAt(source.values[document], valuePath);
    const end = Array.isArray(items) ? items.length : 0;
    return { document, kind: 'add', path: [...valuePath, end], value };
  }
  if (keys.length === 0) {
    return { document, kind: 'set', path: valuePath, value };
  }
  const [key, ...inner] = keys;
  return collection && emptyKey
    ? {
        document,
        kind: 'set',
        path: [...valuePath, key],
        value: nest(inner, value),
      }
    : { document, kind: 'add', path: [...valuePath, ...keys], value };
}
