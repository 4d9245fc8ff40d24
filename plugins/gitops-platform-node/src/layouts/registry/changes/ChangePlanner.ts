import type {
  PlannedChange,
  PlatformChangeKind,
  PlatformChangeOf,
} from '../../../changes';
import type { PlatformSettings } from '../../../settings/PlatformSettings';
import type { ChangeTrees } from '../../PlatformLayout';

/**
 * Plans the changes of one kind.
 *
 * @internal
 */
export type ChangePlanner<Kind extends PlatformChangeKind> = (
  trees: ChangeTrees,
  settings: PlatformSettings,
  change: PlatformChangeOf<Kind>,
) => Promise<PlannedChange>;
