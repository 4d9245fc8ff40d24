/**
 * Traffic of a component in every environment, for apps of the new frontend
 * system. Classic apps import from `/legacy`.
 *
 * @packageDocumentation
 */
export { hubblePlugin as default } from './plugin';
export { isPlatformEntity as isHubbleAvailable } from '@gitops-platform/backstage-plugin-gitops-platform-common';
