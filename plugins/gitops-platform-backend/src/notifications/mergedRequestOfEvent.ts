import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformSettings } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  kindOfEvent,
  readGitLabEvent,
  type GitLabEvent,
} from '../mergeRequests/gitLabEvent';
import { platformsOfEvent } from '../mergeRequests/platformsOfEvent';
import { servicesOfEvent } from '../mergeRequests/servicesOfEvent';
import type { MergedRequest } from './MergedRequest';
import { mergedRequestOf } from './mergedRequestOf';

/**
 * Reads who asked for what from the commit of a merge request that was merged
 * into the branch of a platform or of one of its services.
 *
 * @param known.models - the platforms as far as they are known
 * @param payload - as GitLab sends it
 * @returns `undefined` for every other event, also where people have committed last
 */
export function mergedRequestOfEvent(
  known: { platforms: PlatformSettings[]; models: PlatformModel[] },
  payload: unknown,
): MergedRequest | undefined {
  const event = readGitLabEvent(payload);
  const attributes = event?.object_attributes;
  if (
    !event ||
    kindOfEvent(event) !== 'merge_request' ||
    attributes?.action !== 'merge'
  ) {
    return undefined;
  }
  return mergedRequestOf(
    platformsOf(known, event, payload),
    attributes.last_commit?.message ?? '',
    attributes.url ?? undefined,
  );
}

function platformsOf(
  known: { platforms: PlatformSettings[]; models: PlatformModel[] },
  event: GitLabEvent,
  payload: unknown,
): string[] {
  const intoDefaultBranch =
    event.object_attributes?.target_branch === event.project.default_branch;
  return [
    ...platformsOfEvent(known.platforms, payload),
    ...(intoDefaultBranch
      ? servicesOfEvent(known.models, payload).map(({ platform }) => platform)
      : []),
  ];
}
