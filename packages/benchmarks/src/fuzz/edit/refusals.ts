/**
 * What an edit may refuse in any file: places that cannot take what is asked
 * for, in files that have no other trap.
 */
const EXPECTED = [
  /does not begin on the line of its key/,
  /^the document is not a map/,
  /has no value and is written in braces/,
  /a comment stands between the dash and this key/,
  /begins with a byte order mark, behind which a list cannot begin/,
];

export function isExpectedRefusal(reason: string): boolean {
  return EXPECTED.some(pattern => pattern.test(reason));
}

/** A refusal without the names of its case, to count those of one kind. */
export function kindOfRefusal(reason: string): string {
  return reason
    .split('\n')[0]
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/[&*][\w-]+/g, match => `${match[0]}…`)
    .replace(/\b\d+\b/g, 'N')
    .replace(/^\S+(?: \S+)?(?= (?:is|has|comes|cannot) )/, '…');
}
