import { createHash } from 'node:crypto';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  entryId,
  readOwnCommit,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { MergedRequest } from './MergedRequest';

/**
 * Reads who asked for what from the last commit of a merge request.
 *
 * @param platforms - names of those that it may be for
 * @param message - of the commit
 * @param link - page of the merge request
 * @returns `undefined` where it is not of the portal, or names nobody who can be notified
 */
export function mergedRequestOf(
  platforms: string[],
  message: string,
  link: string | undefined,
): MergedRequest | undefined {
  const own = readOwnCommit(message);
  const requester = entityRefOf(own?.requestedBy);
  const change = own?.change;
  const platform =
    change && platforms.find(name => own.entry === entryId(name, change));
  if (!platform || !requester) {
    return undefined;
  }
  return {
    // Events and the API may end the text differently.
    id: createHash('sha256').update(message.trim()).digest('hex'),
    platform,
    ...(change.kind === 'register-service' && { service: change.service }),
    requester,
    title: own.title,
    ...(link && { link }),
  };
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
