import { InputError } from '@backstage/errors';

/**
 * @returns the value, narrowed to the allowed ones
 * @throws InputError naming the key, the value and what is allowed.
 */
export function oneOf<T extends string>(
  key: string,
  value: string,
  allowed: readonly T[],
): T {
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) {
    throw new InputError(
      `${key} must be one of ${allowed.join(', ')}; it is "${value}"`,
    );
  }
  return found;
}
