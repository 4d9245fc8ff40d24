export { fetchPlatform } from './fetchPlatform';
export type { QueryState } from './QueryState';
export {
  useEntityView,
  type EntityViewState,
  type ReadyEntityView,
} from './useEntityView';
export { useGitopsPlatformApi } from './useGitopsPlatformApi';
export { usePlatform } from './usePlatform';
export { usePlatforms } from './usePlatforms';
