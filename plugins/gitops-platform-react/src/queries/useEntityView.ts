import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  platformChannel,
  serviceChannel,
  type EntityPlatformView,
  type EntityProblem,
  type SourceStatus,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import { LOOK_AGAIN_AFTER_MS, REFRESH_AFTER_MS } from './refreshIntervals';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useRefreshOnSignal } from './useRefreshOnSignal';

/**
 * The view of an entity that belongs to a platform.
 *
 * @public
 */
export type ReadyEntityView = Extract<EntityPlatformView, { status: 'ok' }>;

/**
 * Where the platform view of an entity stands. `problem` means that the
 * backend answered and knows what a person has to put right.
 *
 * @public
 */
export type EntityViewState =
  | { status: 'loading'; retry: () => void }
  | { status: 'error'; error: Error; retry: () => void }
  | {
      status: 'problem';
      problem: EntityProblem;
      sources: SourceStatus[];
      retry: () => void;
    }
  | { status: 'ready'; view: ReadyEntityView; retry: () => void };

/**
 * The platform view of the entity whose page this is. However many components
 * of however many plugins use it, the backend is asked once, and again by
 * itself, sooner while something is wrong.
 *
 * Must be used under an entity provider, which entity cards and tabs are.
 *
 * @public
 */
export function useEntityView(): EntityViewState {
  const { entity } = useEntity();
  const api = useGitopsPlatformApi();
  const state = toQueryState(
    useQuery(
      {
        ...platformQueries.entityView(api, stringifyEntityRef(entity)),
        refetchInterval: ({ state: { data } }) =>
          data?.status === 'ok' && data.sources.every(isRead)
            ? REFRESH_AFTER_MS
            : LOOK_AGAIN_AFTER_MS,
      },
      queryClientFor(api),
    ),
  );

  useRefreshOnSignal(
    state.status === 'ready' && state.data.status === 'ok'
      ? [
          platformChannel(state.data.model.name),
          serviceChannel(state.data.model.name, state.data.service.name),
        ]
      : [],
  );

  if (state.status !== 'ready') {
    return state;
  }
  const { data: view, retry } = state;
  return view.status === 'ok'
    ? { status: 'ready', view, retry }
    : {
        status: 'problem',
        problem: view.problem,
        sources: view.sources,
        retry,
      };
}

function isRead({ status }: SourceStatus): boolean {
  return status === 'ok';
}
