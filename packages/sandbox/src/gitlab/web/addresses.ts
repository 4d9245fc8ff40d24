/** Address of a project's page, or of one below it: `projectAddress('acme/shop', 'blob', 'main', 'a/b.md')`. */
export function projectAddress(fullPath: string, ...below: string[]): string {
  const parts = below.length === 0 ? [fullPath] : [fullPath, '-', ...below];
  return `/${parts.filter(Boolean).map(encodePath).join('/')}`;
}

/** Encodes a path for an address, its slashes left as they are. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
