import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitopsPlatformApi } from '../api';
import type { LiveState } from './LiveState';
import type { PlatformQuery } from './platformQueries';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useRefreshedQuery } from './useRefreshedQuery';

/**
 * Asks for live state of the entity whose page this is, see
 * `useRefreshedQuery`.
 *
 * @param readingsOf - of every source that the answer comes from
 */
export function useLiveQuery<T>(
  queryFor: (api: GitopsPlatformApi, entityRef: string) => PlatformQuery<T>,
  readingsOf: (data: T) => SourceReading[],
): LiveState<T> {
  const { entity } = useEntity();
  const api = useGitopsPlatformApi();
  return useRefreshedQuery(
    queryFor(api, stringifyEntityRef(entity)),
    readingsOf,
  );
}
