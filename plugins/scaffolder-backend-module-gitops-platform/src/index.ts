/**
 * Scaffolder actions for GitOps platforms.
 *
 * @packageDocumentation
 */
export { gitopsPlatformModule as default } from './module';
export { createDescribeApiAction } from './actions/api';
export type { ChangeActionOptions } from './actions/delivery';
export { createRegisterInCatalogAction } from './actions/catalog';
export { createDescribePlatformAction } from './actions/describe';
export {
  createAddDomainMirrorAction,
  createRemoveDomainMirrorAction,
} from './actions/domainMirror';
export { createAddEnvironmentAction } from './actions/environment';
export { createAddGatewayRouteAction } from './actions/gatewayRoute';
export { createPromoteImageAction } from './actions/image';
export {
  createDisablePreviewAction,
  createEnablePreviewAction,
} from './actions/preview';
export {
  createCreateRepositoryAction,
  createProposeFilesAction,
} from './actions/repository';
export {
  createRegisterServiceAction,
  createUnregisterServiceAction,
} from './actions/service';
export { createPublishInServiceGroupAction } from './actions/serviceGroup';
