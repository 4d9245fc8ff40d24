/**
 * A step of a path through a document: a key of a map, or the item of a list
 * of maps whose field has this value, e.g. `{ field: 'name', value: 'user' }`.
 * The value is compared as text, so that `123` also finds `"123"`.
 *
 * @public
 */
export type PathStep = string | { field: string; value: string | number };

/** A path through plain values: keys of maps and indices of lists. @internal */
export type ValuePath = readonly (string | number)[];

/** A path as messages name it, e.g. `clusters[name=user].tls`. @internal */
export function describePath(path: readonly PathStep[]): string {
  const text = path
    .map(step =>
      typeof step === 'string' ? `.${step}` : `[${step.field}=${step.value}]`,
    )
    .join('')
    .replace(/^\./, '');
  return text || 'the document';
}
