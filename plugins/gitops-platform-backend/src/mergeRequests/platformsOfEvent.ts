import type { PlatformSettings } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  isAboutProject,
  kindOfEvent,
  pushedBranch,
  readGitLabEvent,
  type GitLabEvent,
} from './gitLabEvent';

/** After these, merge requests into the target branch may no longer merge. */
const MERGE_REQUEST_ACTIONS = new Set(['merge', 'reopen']);

/**
 * Finds the platforms whose branch a GitLab event is about.
 *
 * @param payload - as GitLab sends it; anything else is about no platform
 * @returns the names of the platforms
 */
export function platformsOfEvent(
  platforms: PlatformSettings[],
  payload: unknown,
): string[] {
  const event = readGitLabEvent(payload);
  const moved = event && movedBranch(event);
  if (moved === undefined) {
    return [];
  }
  const defaultBranch = event?.project.default_branch;
  return platforms
    .filter(({ url }) => isAboutProject(event!, url))
    .filter(({ branch }) => (branch ?? defaultBranch ?? moved) === moved)
    .map(({ name }) => name);
}

function movedBranch(event: GitLabEvent): string | undefined {
  if (kindOfEvent(event) !== 'merge_request') {
    return pushedBranch(event);
  }
  const { action, target_branch: target } = event.object_attributes ?? {};
  return MERGE_REQUEST_ACTIONS.has(action ?? '')
    ? target ?? undefined
    : undefined;
}
