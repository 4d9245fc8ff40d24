import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntitySecrets } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { QueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/** How long a page that shows a problem waits before it looks again. */
const LOOK_AGAIN_AFTER_MS = 15_000;

/**
 * Where the question for an entity's secrets stands. `forbidden`: this user may
 * not see them.
 *
 * @public
 */
export type EntitySecretsState =
  | QueryState<EntitySecrets>
  | { status: 'forbidden'; retry: () => void };

/**
 * What Vault holds for the entity whose page this is. While a Vault fails, the
 * question is repeated by itself.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntitySecrets(): EntitySecretsState {
  const { entity } = useEntity();
  const api = useGitopsPlatformApi();
  const state = toQueryState(
    useQuery(
      {
        ...platformQueries.entitySecrets(api, stringifyEntityRef(entity)),
        refetchInterval: ({ state: { data } }) =>
          data?.environments.some(({ reading }) =>
            ['stale', 'unavailable'].includes(reading.status),
          )
            ? LOOK_AGAIN_AFTER_MS
            : false,
      },
      queryClientFor(api),
    ),
  );
  return state.status === 'error' && isForbidden(state.error)
    ? { status: 'forbidden', retry: state.retry }
    : state;
}

function isForbidden(error: Error): boolean {
  return 'statusCode' in error && error.statusCode === 403;
}
