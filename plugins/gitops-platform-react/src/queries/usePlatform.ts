import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { platformQueries } from './platformQueries';
import type { OptionalQueryState } from './QueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useOptionalQuery } from './useOptionalQuery';

/**
 * The model of one platform.
 *
 * @param name - key of the platform; while it is undefined nothing is asked
 * and the state is `idle`
 * @public
 */
export function usePlatform(
  name: string | undefined,
): OptionalQueryState<PlatformModel> {
  const api = useGitopsPlatformApi();
  return useOptionalQuery(
    name ? platformQueries.platform(api, name) : undefined,
  );
}
