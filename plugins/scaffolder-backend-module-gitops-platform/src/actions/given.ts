/**
 * The value of an optional input. Templates give an empty string for a
 * parameter that was left out.
 */
export function given(value: string | undefined): string | undefined {
  return value?.trim() ? value.trim() : undefined;
}
