import type {
  PlannedChange,
  PlatformChange,
  PlatformChangeKind,
  PlatformChangeOf,
} from '../../../changes';
import type { PlatformSettings } from '../../../settings/PlatformSettings';
import type { ChangeTrees } from '../../PlatformLayout';
import { addDomainMirror } from './addDomainMirror';
import { addEnvironment } from './addEnvironment';
import { addGatewayRoute } from './addGatewayRoute';
import type { ChangePlanner } from './ChangePlanner';
import { disablePreview } from './disablePreview';
import { enablePreview } from './enablePreview';
import { promoteImage } from './promoteImage';
import { publishInServiceGroup } from './publishInServiceGroup';
import { registerService } from './registerService';
import { removeDomainMirror } from './removeDomainMirror';
import { unregisterService } from './unregisterService';

const planners: { [Kind in PlatformChangeKind]: ChangePlanner<Kind> } = {
  'register-service': registerService,
  'unregister-service': unregisterService,
  'enable-preview': enablePreview,
  'disable-preview': disablePreview,
  'add-domain-mirror': addDomainMirror,
  'remove-domain-mirror': removeDomainMirror,
  'publish-in-service-group': publishInServiceGroup,
  'add-environment': addEnvironment,
  'add-gateway-route': addGatewayRoute,
  'promote-image': promoteImage,
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
  return planners[kind](trees, settings, change);
}
