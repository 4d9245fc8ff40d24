import type { ServiceNameCheck } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { platformQueries } from './platformQueries';
import type { OptionalQueryState } from './QueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useOptionalQuery } from './useOptionalQuery';

/**
 * Whether a name is free on git host and catalog as well.
 *
 * @param platform - key of the platform
 * @param name - while it or the platform is undefined nothing is asked and the
 * state is `idle`
 * @public
 */
export function useServiceNameCheck(
  platform: string | undefined,
  name: string | undefined,
): OptionalQueryState<ServiceNameCheck> {
  const api = useGitopsPlatformApi();
  return useOptionalQuery(
    platform && name
      ? platformQueries.serviceNameCheck(api, platform, name)
      : undefined,
  );
}
