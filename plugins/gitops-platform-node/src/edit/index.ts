export type {
  EditDifference,
  EditOutcome,
  EditPosition,
  EditResult,
} from './EditResult';
