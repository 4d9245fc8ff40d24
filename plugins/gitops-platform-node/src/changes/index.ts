export { changeIdentity, type ChangeIdentity } from './changeIdentity';
export {
  platformChangeSchema,
  type PlatformChange,
  type PlatformChangeKind,
  type PlatformChangeOf,
} from './PlatformChange';
export type { ChangedRepository, PlannedChange } from './PlannedChange';
