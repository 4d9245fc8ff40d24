/**
 * Backend of the GitOps platform plugins.
 *
 * @packageDocumentation
 */
export { gitopsPlatformPlugin as default } from './plugin';
