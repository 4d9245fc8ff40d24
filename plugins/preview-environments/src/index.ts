/**
 * Preview environments of a component's merge requests, for apps of the new frontend
 * system. Classic apps import from `/legacy`.
 *
 * @packageDocumentation
 */
export { previewEnvironmentsPlugin as default } from './plugin';
export { isPlatformEntity as isPreviewEnvironmentsAvailable } from '@gitops-platform/backstage-plugin-gitops-platform-common';
