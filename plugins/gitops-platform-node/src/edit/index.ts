export { combineEdits } from './combineEdits';
export type {
  EditDifference,
  EditOutcome,
  EditPosition,
  EditResult,
} from './EditResult';
export type { PathStep } from './path/PathStep';
export { EditProofError } from './proof/proveEdit';
export type { WhenEmpty } from './removal/WhenEmpty';
export { removeMapEntry, type MapEntryRemoval } from './removeMapEntry';
export {
  removeSequenceItem,
  type SequenceItemRemoval,
} from './removeSequenceItem';
export { setScalar, type ScalarOptions } from './setScalar';
export { upsertMapEntry, type MapEntryOptions } from './upsertMapEntry';
export {
  upsertSequenceItem,
  type SequenceItemOptions,
  type SequenceTextOptions,
} from './upsertSequenceItem';
export type { YamlValue } from './YamlValue';
