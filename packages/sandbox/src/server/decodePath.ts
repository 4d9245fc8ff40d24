/** Undoes the percent encoding of a path; `undefined` where the encoding is malformed. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // `decodeURIComponent` has no other way to say that there is no answer.
    return undefined;
  }
}
