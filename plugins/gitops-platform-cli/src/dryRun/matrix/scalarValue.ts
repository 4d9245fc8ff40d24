import type { ExplicitValues } from './ExplicitValues';
import { fieldValue, isSecretField, secretPlaceholder } from './fieldValue';
import type { FormSchema, Path } from './FormSchema';
import type { SchemaValidator } from './SchemaValidator';
import { typeOf } from './schemaShape';
import { stringValue } from './stringValue';

/** What values are made from. */
export interface ValueSources {
  explicit: ExplicitValues;
  validator: SchemaValidator;
}

/**
 * The value of a parameter that is no choice: from an explicit case, else its
 * default, examples, pattern or format, range, or what its first-party field
 * sends.
 *
 * @param index - of the item where the parameter is one of a list; another index gives another value where there is one
 * @returns undefined where none of them serves
 */
export function scalarValue(
  schema: FormSchema,
  path: Path,
  { explicit, validator }: ValueSources,
  index = 0,
): unknown {
  if (isSecretField(schema)) {
    return secretPlaceholder;
  }
  const accepts = (value: unknown) =>
    value !== undefined && validator.accepts(schema, value);
  const stated = statedValues(schema, path, explicit).filter(accepts);
  if (stated.length > 0) {
    return stated[Math.min(index, stated.length - 1)];
  }
  const type = typeOf(schema);
  if (type === 'string' || type === undefined) {
    const text = stringValue(schema, index, accepts);
    if (text !== undefined) {
      return text;
    }
  }
  return [...numbersIn(schema, index), fieldValue(schema)].find(accepts);
}

/** Values that somebody wrote down for the parameter. */
export function statedValues(
  schema: FormSchema,
  path: Path,
  explicit: ExplicitValues,
): unknown[] {
  return [
    ...explicit.at(path),
    schema.default,
    ...(Array.isArray(schema.examples) ? schema.examples : []),
  ].filter(value => value !== undefined);
}

/** Numbers at the ends of the range of the schema, if it has one. */
function* numbersIn(schema: FormSchema, index: number): Generator<number> {
  const step = schema.multipleOf ?? 1;
  if (typeof schema.minimum === 'number') {
    yield schema.minimum + index * step;
    yield Math.ceil(schema.minimum / step) * step + index * step;
  }
  if (typeof schema.exclusiveMinimum === 'number') {
    yield schema.exclusiveMinimum + (index + 1) * step;
  }
  if (typeof schema.maximum === 'number') {
    yield schema.maximum - index * step;
    yield Math.floor(schema.maximum / step) * step - index * step;
  }
  if (typeof schema.exclusiveMaximum === 'number') {
    yield schema.exclusiveMaximum - (index + 1) * step;
  }
}
