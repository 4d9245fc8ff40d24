import { InputError } from '@backstage/errors';

/**
 * The value of an optional input as text. Templates give an empty string for a
 * parameter that was left out, and a number for one that looks like it.
 */
export function given(value: string | number | undefined): string | undefined {
  return (value === undefined ? '' : String(value)).trim() || undefined;
}

/** The values of an optional list without empty ones; `undefined` where none is left. */
export function givenList(
  values: readonly string[] | undefined,
): string[] | undefined {
  const list = (values ?? []).flatMap(value => given(value) ?? []);
  return list.length > 0 ? list : undefined;
}

/**
 * The value of an input that there has to be.
 *
 * @param field - path of the input, for the message
 * @throws InputError naming the field where the value is empty.
 */
export function required(field: string, value: string | number): string {
  const text = given(value);
  if (text === undefined) {
    throw new InputError(`The input "${field}" is empty: give it a value`);
  }
  return text;
}
