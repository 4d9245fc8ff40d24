import type { ServiceNameCheck } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitopsPlatformApi } from '../api';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';

/**
 * The check of a name for code outside of components, such as the validation of
 * a form field. It shares its answers with `useServiceNameCheck`.
 *
 * @throws what `GitopsPlatformApi.checkServiceName` throws.
 * @public
 */
export async function fetchServiceNameCheck(
  api: GitopsPlatformApi,
  platform: string,
  name: string,
): Promise<ServiceNameCheck> {
  return queryClientFor(api).fetchQuery(
    platformQueries.serviceNameCheck(api, platform, name),
  );
}
