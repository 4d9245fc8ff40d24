import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { gitopsPlatformApiRef } from './GitopsPlatformApi';
import { GitopsPlatformClient } from './GitopsPlatformClient';

/**
 * Provides `gitopsPlatformApiRef` in classic apps and in those of the new
 * frontend system.
 *
 * @public
 */
export const gitopsPlatformApiFactory = createApiFactory({
  api: gitopsPlatformApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new GitopsPlatformClient(deps),
});
