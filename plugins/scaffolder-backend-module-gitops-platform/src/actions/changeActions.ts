import type { ChangeActionOptions } from './delivery';
import {
  createAddDomainMirrorAction,
  createRemoveDomainMirrorAction,
} from './domainMirror';
import { createAddEnvironmentAction } from './environment';
import { createAddGatewayRouteAction } from './gatewayRoute';
import { createPromoteImageAction } from './image';
import {
  createDisablePreviewAction,
  createEnablePreviewAction,
} from './preview';
import {
  createRegisterServiceAction,
  createUnregisterServiceAction,
} from './service';
import { createPublishInServiceGroupAction } from './serviceGroup';

/** Every action that changes a platform, in the order of the documentation. */
export function createChangeActions(options: ChangeActionOptions) {
  return [
    createRegisterServiceAction(options),
    createUnregisterServiceAction(options),
    createEnablePreviewAction(options),
    createDisablePreviewAction(options),
    createAddDomainMirrorAction(options),
    createRemoveDomainMirrorAction(options),
    createPublishInServiceGroupAction(options),
    createAddEnvironmentAction(options),
    createAddGatewayRouteAction(options),
    createPromoteImageAction(options),
  ] as const;
}
