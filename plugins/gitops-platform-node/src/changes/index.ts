export type {
  PlatformChange,
  PlatformChangeKind,
  PlatformChangeOf,
} from './PlatformChange';
export type { PlannedChange } from './PlannedChange';
