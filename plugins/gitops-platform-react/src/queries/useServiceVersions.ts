import type { ServiceVersions } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { platformQueries } from './platformQueries';
import type { OptionalQueryState } from './QueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useOptionalQuery } from './useOptionalQuery';

/**
 * Which version of a service each enabled environment gets.
 *
 * @param platform - key of the platform
 * @param service - name of the service; while one of the two is undefined
 * nothing is asked and the state is `idle`
 * @public
 */
export function useServiceVersions(
  platform: string | undefined,
  service: string | undefined,
): OptionalQueryState<ServiceVersions> {
  const api = useGitopsPlatformApi();
  return useOptionalQuery(
    platform && service
      ? platformQueries.serviceVersions(api, platform, service)
      : undefined,
  );
}
