import type { Place } from '../../Finding';

/** How a value breaks a JSON schema. */
export interface SchemaProblem {
  kind: 'unknown-key' | 'missing-key' | 'wrong-value';
  place: Place;
  message: string;
  hint?: string;
}
