import type {
  CreationAnswers,
  CreationPlan,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useQuery } from '@tanstack/react-query';
import { platformQueries } from './platformQueries';
import { queryClientFor } from './queryClientFor';
import type { QueryState } from './QueryState';
import { toQueryState } from './toQueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';

/**
 * What creating a service makes, and where.
 *
 * @param platform - key of the platform
 * @param service - while it or the platform is undefined nothing is asked and
 * the state is `idle`
 * @public
 */
export function useCreationPlan(
  platform: string | undefined,
  service: string | undefined,
  answers: CreationAnswers,
): QueryState<CreationPlan> | { status: 'idle'; retry: () => void } {
  const api = useGitopsPlatformApi();
  const result = useQuery(
    {
      ...platformQueries.creationPlan(
        api,
        platform ?? '',
        service ?? '',
        answers,
      ),
      enabled: Boolean(platform && service),
    },
    queryClientFor(api),
  );
  if (!platform || !service) {
    return { status: 'idle', retry: () => {} };
  }
  return toQueryState(result);
}
