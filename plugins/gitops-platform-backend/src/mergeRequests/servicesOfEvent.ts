import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { isAboutProject, kindOfEvent, readGitLabEvent } from './gitLabEvent';

/** A service whose repository an event is about. */
export interface ServiceOfEvent {
  platform: string;
  service: string;
  /** As the platform has it. */
  repoUrl: string;
}

/** What changes the files of a service, its open merge requests or their branches. */
const KINDS = new Set(['push', 'merge_request']);

/**
 * Finds the services whose repository a GitLab event is about, whatever the
 * branch: a push to a branch changes the merge request that is open for it.
 *
 * @param models - the platforms as far as they are known; one that nobody has looked at has nothing to be read anew
 * @param payload - as GitLab sends it; anything else is about no service
 */
export function servicesOfEvent(
  models: PlatformModel[],
  payload: unknown,
): ServiceOfEvent[] {
  const event = readGitLabEvent(payload);
  if (!event || !KINDS.has(kindOfEvent(event) ?? '')) {
    return [];
  }
  return models.flatMap(({ name: platform, services }) =>
    services
      .filter(({ repoUrl }) => isAboutProject(event, repoUrl))
      .map(({ name: service, repoUrl }) => ({ platform, service, repoUrl })),
  );
}
