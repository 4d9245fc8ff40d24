import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitopsPlatformApi } from '../api';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';

/**
 * A platform's model for code outside of components, such as the validation of
 * a form field. It shares its answers with `usePlatform`.
 *
 * @throws what `GitopsPlatformApi.getPlatform` throws.
 * @public
 */
export async function fetchPlatform(
  api: GitopsPlatformApi,
  name: string,
): Promise<PlatformModel> {
  return queryClientFor(api).fetchQuery(platformQueries.platform(api, name));
}
