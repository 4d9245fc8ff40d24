export { changeIdentity, type ChangeIdentity } from './changeIdentity';
export type {
  PlatformChange,
  PlatformChangeKind,
  PlatformChangeOf,
} from './PlatformChange';
export type { ChangedRepository, PlannedChange } from './PlannedChange';
