import { createHash } from 'node:crypto';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  entryId,
  readOwnCommit,
  type PlatformSettings,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  kindOfEvent,
  readGitLabEvent,
  type GitLabEvent,
} from '../mergeRequests/gitLabEvent';
import { platformsOfEvent } from '../mergeRequests/platformsOfEvent';
import { servicesOfEvent } from '../mergeRequests/servicesOfEvent';
import type { MergedRequest } from './MergedRequest';

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
  const message = attributes.last_commit?.message ?? '';
  const own = readOwnCommit(message);
  const requester = entityRefOf(own?.requestedBy);
  const change = own?.change;
  const platform =
    change &&
    platformsOf(known, event, payload).find(
      name => own.entry === entryId(name, change),
    );
  if (!platform || !requester) {
    return undefined;
  }
  return {
    id: createHash('sha256').update(message).digest('hex'),
    platform,
    ...(change.kind === 'register-service' && { service: change.service }),
    requester,
    title: own.title,
    ...(attributes.url && { link: attributes.url }),
  };
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

function entityRefOf(text: string | undefined): string | undefined {
  if (!text) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    // A commit may name a person in another way: then there is nobody to notify.
    return undefined;
  }
}
