/**
 * A text as code of Markdown, on one line.
 *
 * @internal
 */
export function code(text: string): string {
  return `\`${oneLine(text).replace(/`/g, "'")}\``;
}

/**
 * A text without a meaning in Markdown, on one line.
 *
 * @internal
 */
export function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>@#!~|]/g, '\\$&');
}

/**
 * Line breaks would end a subject, begin a quick action, or add trailers of the
 * caller's making.
 *
 * @internal
 */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
