/**
 * Measures the edit engine beside its peers, and looks for its defects.
 *
 * @packageDocumentation
 */
export {
  fuzzEdit,
  type FoundFailure,
  type FuzzReport,
} from './fuzz/edit/fuzzEdit';
