export type {
  EditDifference,
  EditOutcome,
  EditPosition,
  EditResult,
} from './EditResult';
export { EditProofError } from './proveEdit';
export { upsertMapEntry, type MapEntryOptions } from './upsertMapEntry';
export type { YamlValue } from './YamlValue';
