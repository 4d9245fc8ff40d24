export { fetchPlatform } from './fetchPlatform';
export { fetchServiceVersions } from './fetchServiceVersions';
export type { QueryState } from './QueryState';
export { useEntitySecrets, type EntitySecretsState } from './useEntitySecrets';
export {
  useEntityView,
  type EntityViewState,
  type ReadyEntityView,
} from './useEntityView';
export { useGitopsPlatformApi } from './useGitopsPlatformApi';
export { usePlatform } from './usePlatform';
export { usePlatforms } from './usePlatforms';
export { useServiceVersions } from './useServiceVersions';
