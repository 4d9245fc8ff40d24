import type { ServiceVersions } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitopsPlatformApi } from '../api';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';

/**
 * The versions of a service for code outside of components, such as the
 * validation of a form field. It shares its answers with `useServiceVersions`.
 *
 * @throws what `GitopsPlatformApi.getServiceVersions` throws.
 * @public
 */
export async function fetchServiceVersions(
  api: GitopsPlatformApi,
  platform: string,
  service: string,
): Promise<ServiceVersions> {
  return queryClientFor(api).fetchQuery(
    platformQueries.serviceVersions(api, platform, service),
  );
}
