import type {
  CreationAnswers,
  CreationPlan,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { platformQueries } from './platformQueries';
import type { OptionalQueryState } from './QueryState';
import { useGitopsPlatformApi } from './useGitopsPlatformApi';
import { useOptionalQuery } from './useOptionalQuery';

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
): OptionalQueryState<CreationPlan> {
  const api = useGitopsPlatformApi();
  return useOptionalQuery(
    platform && service
      ? platformQueries.creationPlan(api, platform, service, answers)
      : undefined,
  );
}
