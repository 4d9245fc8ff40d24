/**
 * Percent-encodes a path segment. Unlike `encodeURIComponent` it accepts any
 * text (a lone surrogate becomes U+FFFD, as in the WHATWG URL standard), and it
 * encodes segments of dots, which browsers would resolve.
 */
export function encodeSegment(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return /^\.{1,2}$/.test(encoded) ? encoded.replace(/\./g, '%2E') : encoded;
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
