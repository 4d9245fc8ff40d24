import { NotImplementedError } from '@backstage/errors';
import type {
  PlannedChange,
  PlatformChange,
  PlatformChangeKind,
  PlatformChangeOf,
} from '../../../changes';
import type { PlatformSettings } from '../../../settings/PlatformSettings';
import type { ChangeTrees } from '../../PlatformLayout';
import type { ChangePlanner } from './ChangePlanner';
import { registerService } from './registerService';

const planners: { [Kind in PlatformChangeKind]?: ChangePlanner<Kind> } = {
  'register-service': registerService,
};

/** @internal */
export async function planChange(
  trees: ChangeTrees,
  settings: PlatformSettings,
  change: PlatformChange,
): Promise<PlannedChange> {
  return planWith(change.kind, trees, settings, change);
}

function planWith<Kind extends PlatformChangeKind>(
  kind: Kind,
  trees: ChangeTrees,
  settings: PlatformSettings,
  change: PlatformChangeOf<Kind>,
): Promise<PlannedChange> {
  const plan = planners[kind];
  if (!plan) {
    throw new NotImplementedError(`"${kind}" cannot be planned yet`);
  }
  return plan(trees, settings, change);
}
