/**
 * A step of a path through a document: a key of a map, or the item of a list
 * of maps whose field has this value, e.g. `{ field: 'name', value: 'user' }`.
 * The value is compared as text, so that `123` also finds `"123"`.
 *
 * @public
 */
export type PathStep = string | { field: string; value: string | number };
