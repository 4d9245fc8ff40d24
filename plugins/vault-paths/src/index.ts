/**
 * Vault paths of a component in every environment, for apps of the new frontend
 * system. Classic apps import from `/legacy`.
 *
 * @packageDocumentation
 */
export { vaultPathsPlugin as default } from './plugin';
export { isPlatformEntity as isVaultPathsAvailable } from '@gitops-platform/backstage-plugin-gitops-platform-common';
