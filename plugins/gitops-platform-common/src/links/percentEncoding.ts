/**
 * Percent-encodes a path segment. Unlike `encodeURIComponent` it accepts any
 * text: a lone surrogate becomes U+FFFD, as in the WHATWG URL standard.
 */
export function encodeSegment(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** Percent-encodes each segment of a path and keeps the slashes between them. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

/** A query string with its question mark; empty where there are no parameters. */
export function queryString(
  parameters: [string, string | undefined][],
): string {
  const query = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (value !== undefined) {
      query.append(name, value);
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
