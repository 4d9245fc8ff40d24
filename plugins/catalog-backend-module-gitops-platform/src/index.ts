/**
 * Connects catalog entities with their service in a GitOps platform.
 *
 * @packageDocumentation
 */
export { catalogModuleGitopsPlatform as default } from './module';
