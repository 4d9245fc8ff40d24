/**
 * Joins the parts of a Vault path with single slashes, none at either end.
 */
export function joinPath(...parts: string[]): string {
  return parts
    .flatMap(part => part.split('/'))
    .filter(segment => segment !== '')
    .join('/');
}

/**
 * A path as it reaches Vault: no slash at either end, no empty, `.` or `..`
 * segments. `escaped` tells that a `..` pointed above the root; the path then
 * stays at the root instead.
 *
 * Source: the Vault API client joins request paths with Go's `path.Join`.
 */
export function cleanPath(path: string): { path: string; escaped: boolean } {
  const segments: string[] = [];
  let escaped = false;
  for (const segment of path.split('/')) {
    if (segment === '..') {
      escaped = escaped || segments.length === 0;
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return { path: segments.join('/'), escaped };
}
