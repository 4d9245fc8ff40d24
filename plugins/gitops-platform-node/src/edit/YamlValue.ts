/**
 * A value that an edit can write: what JSON can hold.
 *
 * @public
 */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | YamlValue[]
  | { [key: string]: YamlValue };
