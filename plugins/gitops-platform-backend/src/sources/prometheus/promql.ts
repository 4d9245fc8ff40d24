/**
 * Writes a text so that it stands for itself inside of a quoted PromQL string,
 * whichever quotes are used: everything but letters, digits, `_`, `-`, `.` and
 * `/` becomes `\uXXXX`, so no text can end the string.
 *
 * Source: Prometheus, "Querying basics", string literals (escapes as in Go).
 */
export function escapeForString(text: string): string {
  return Array.from(text, character => {
    if (/[\w\-./]/.test(character)) {
      return character;
    }
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4
      ? `\\U${code.padStart(8, '0')}`
      : `\\u${code.padStart(4, '0')}`;
  }).join('');
}

/** `label="value"`, the value escaped. */
export function labelMatcher(label: string, value: string): string {
  return `${label}="${escapeForString(value)}"`;
}
