import { fieldValue } from './fieldValue';
import type { FormSchema, Path } from './FormSchema';
import { scalarValue, type ValueSources } from './scalarValue';
import { choicesOf, isObjectSchema, typeOf } from './schemaShape';

/**
 * Items for a list of the given length. An item is one of the choices, else
 * filled in when it is an object, else from an explicit case, else from the
 * examples of the list or what its first-party field sends, else like any
 * other parameter. Fewer items come back where there is no value for one.
 *
 * @param fillObject - fills in an item that is an object
 */
export function listItems(
  { schema, item, length }: ListShape,
  path: Path,
  sources: ValueSources,
  fillObject: (values: Record<string, unknown>, index: number) => void,
): unknown[] {
  if (Array.isArray(schema.default) && schema.default.length === length) {
    return structuredClone(schema.default);
  }
  const known = sources.explicit.itemsAt(path);
  const examples = [...(schema.examples ?? []), fieldValue(schema)]
    .filter(Array.isArray)
    .find(example => example.length >= length);
  const choices = choicesOf(item);
  return Array.from({ length }, (_, index) => {
    if (choices) {
      return choices[(length - 1 + index) % choices.length];
    }
    if (isObjectSchema(item)) {
      const values = {};
      fillObject(values, index);
      return values;
    }
    if (known.length > index) {
      return known[index];
    }
    if (examples) {
      return examples[index];
    }
    return typeOf(item) === 'boolean'
      ? index % 2 === 0
      : scalarValue(item, [...path, index], sources, index);
  }).filter(value => value !== undefined);
}

export interface ListShape {
  /** Of the list. */
  schema: FormSchema;
  /** Of its items. */
  item: FormSchema;
  length: number;
}

/** No, one and two items, as far as the schema allows them; the length of the default comes first. */
export function listLengths(schema: FormSchema): number[] {
  const least = schema.minItems ?? 0;
  const most = schema.maxItems ?? Infinity;
  const lengths = [0, 1, 2].filter(n => n >= least && n <= most);
  const ordinary = Array.isArray(schema.default) ? [schema.default.length] : [];
  const wanted = lengths.length > 0 ? lengths : [least];
  return [...new Set([...ordinary, ...wanted])];
}
