/**
 * What the frontend plugins for GitOps platforms share: the API and its client,
 * hooks that ask the backend once per page, components and messages.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './components';
export * from './queries';
export * from './translation';
export { isPlatformEntity } from '@gitops-platform/backstage-plugin-gitops-platform-common';
