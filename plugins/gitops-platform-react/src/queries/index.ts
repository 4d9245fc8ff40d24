export { fetchPlatform } from './fetchPlatform';
export { fetchServiceNameCheck } from './fetchServiceNameCheck';
export { fetchServiceVersions } from './fetchServiceVersions';
export type {
  OptionalQueryState,
  QueryState,
  RefreshFailure,
} from './QueryState';
export type { LiveState } from './LiveState';
export { useCreationPlan } from './useCreationPlan';
export { useEntityBranchPreview } from './useEntityBranchPreview';
export { useEntityConfiguration } from './useEntityConfiguration';
export { useEntityDeployments } from './useEntityDeployments';
export { useEntityFindings } from './useEntityFindings';
export { useEntityPreviews } from './useEntityPreviews';
export { useEntitySecrets } from './useEntitySecrets';
export { useEntityTraffic } from './useEntityTraffic';
export {
  useEntityView,
  type EntityViewState,
  type ReadyEntityView,
} from './useEntityView';
export { useGitopsPlatformApi } from './useGitopsPlatformApi';
export { usePlatform } from './usePlatform';
export { usePlatformDeployments } from './usePlatformDeployments';
export { usePlatforms } from './usePlatforms';
export { useServiceNameCheck } from './useServiceNameCheck';
export { useServiceVersions } from './useServiceVersions';
export { useSettledValue } from './useSettledValue';
