import { z } from 'zod/v4';

/**
 * Types of values in platform files. `null` is as good as absent, as it is for
 * Helm. Messages complete a sentence that begins with the path of the value.
 */

/** @internal */
export const text = z
  .string({ error: 'must be a text' })
  .nullish()
  .transform(value => value ?? undefined);

/**
 * A text that people forget to put in quotes: an id, a version, an image tag.
 *
 * @internal
 */
export const textOrNumber = z
  .union([z.string(), z.number()], {
    error: 'must be a text, such as "1"',
  })
  .nullish()
  .transform(value =>
    value === null || value === undefined ? undefined : String(value),
  );

/** @internal */
export const requiredText = z
  .string({ error: 'is needed and must be a text' })
  .min(1, { error: 'is needed and must not be empty' });

/** @internal */
export const wholeNumber = z
  .union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)], {
    error: 'must be a whole number',
  })
  .nullish()
  .transform(value => value ?? undefined);

/** @internal */
export function flag(fallback: boolean) {
  return z
    .boolean({ error: 'must be true or false, without quotes' })
    .nullish()
    .transform(value => value ?? fallback);
}

/**
 * A map with known fields; others are ignored, absent ones are as empty.
 *
 * @internal
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(
    value => value ?? {},
    z.object(shape, { error: 'must be a map' }),
  );
}

/** @internal */
export function mapOf<Value extends z.ZodType>(value: Value) {
  return z.preprocess(
    input => input ?? {},
    z.record(z.string(), value, { error: 'must be a map' }),
  );
}

/** @internal */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    input => input ?? [],
    z.array(item, { error: 'must be a list' }),
  );
}
