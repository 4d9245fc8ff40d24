export {
  DELIVERY_MODES,
  type ChangeRequest,
  type DeliveryMode,
  type DeliveryOutcome,
  type DeliveryResult,
  type MergedChange,
  type PlatformDelivery,
  type OpenMergeRequest,
  type RefreshResult,
} from './PlatformDelivery';
export { entryId, readOwnCommit, type OwnCommit } from './commitMessage';
export { ChangeConflictError } from './ChangeConflictError';
export { MERGE_REQUEST_LABEL } from './mergeRequestLabels';
