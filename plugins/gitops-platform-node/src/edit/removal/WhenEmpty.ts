/**
 * What stays of a map or list that loses its last entry: an empty one (`{}` or
 * `[]`), its key without a value, or nothing, not even the key. With `remove`,
 * a parent that had nothing but that key goes as well; a document may become
 * empty, but stays.
 *
 * @public
 */
export type WhenEmpty = 'braces' | 'null' | 'remove';
