/**
 * Scaffolder actions for GitOps platforms.
 *
 * @packageDocumentation
 */
export { gitopsPlatformModule as default } from './module';
export { createDescribePlatformAction } from './actions/describe';
export { createRegisterServiceAction } from './actions/register';
