import { useApiHolder } from '@backstage/frontend-plugin-api';
import { gitopsPlatformApiOf, type GitopsPlatformApi } from '../api';

/**
 * The API of this app, see `gitopsPlatformApiOf`.
 *
 * @public
 */
export function useGitopsPlatformApi(): GitopsPlatformApi {
  return gitopsPlatformApiOf(useApiHolder());
}
