import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityBranchPreview } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { QueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * The preview that a branch of the entity gets whose page this is. While another
 * branch is being asked for, the answer is still that for the one before, which
 * it names.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntityBranchPreview(
  branch: string,
): QueryState<EntityBranchPreview> {
  const { entity } = useEntity();
  const api = useGitopsPlatformApi();
  return toQueryState(
    useQuery(
      {
        ...platformQueries.entityBranchPreview(
          api,
          stringifyEntityRef(entity),
          branch,
        ),
        placeholderData: keepPreviousData,
      },
      queryClientFor(api),
    ),
  );
}
