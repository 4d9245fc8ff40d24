import type { Entity } from '@backstage/catalog-model';
import { descriptorLocation, descriptorRepository } from './repositories';
import { isSameRepository, type RepositoryAddress } from './RepositoryAddress';
import { isDeployedFrom, type RegisteredService } from './servicesOfRepository';

/**
 * Whether those who wrote the entity may speak for a service. Annotations do not
 * tell: whoever writes them can name any repository. The place where the catalog
 * found the descriptor does:
 *
 * - the service's own repository, on a branch or tag (a commit may be a
 *   stranger's: that of a merge request from a fork has an address there too);
 * - the platform's repository, on the platform's branch (everybody may propose
 *   a change there);
 * - a file of the portal itself (the catalog reads `file:` for its own
 *   configuration alone);
 * - below an address that the operator trusts.
 *
 * @param trusted - web addresses
 */
export function isDescribedInTrustedPlace(
  entity: Entity,
  { model, service }: RegisteredService,
  trusted: readonly string[],
): boolean {
  const location = descriptorLocation(entity);
  if (location === undefined) {
    return false;
  }
  if (location.startsWith('file:')) {
    return true;
  }
  const descriptor = descriptorRepository(entity);
  return (
    (descriptor !== undefined &&
      ((isDeployedFrom(service, descriptor) && isBranchOrTag(descriptor)) ||
        isPlatform(model.repository, descriptor))) ||
    trusted.some(address => isBelow(location, address))
  );
}

/**
 * What only those can make who may push to the repository. Git resolves more:
 * commits, `name-g{commit}`, `merge-requests/1/head`, `main^`.
 *
 * Source: gitrevisions(7).
 */
function isBranchOrTag({ reference }: RepositoryAddress): boolean {
  return (
    reference !== undefined &&
    /^[\w.-]+$/.test(reference) &&
    !/(^|-g)[0-9a-f]{4,}$/i.test(reference)
  );
}

function isPlatform(
  platform: RegisteredService['model']['repository'],
  descriptor: RepositoryAddress,
): boolean {
  const { host, project, branch } = platform;
  return (
    isSameRepository(
      { host: host.toLowerCase(), project, folder: '' },
      descriptor,
    ) && descriptor.reference === branch
  );
}

/** Whether a location is that of a web address or below it, segment by segment. */
function isBelow(location: string, address: string): boolean {
  const [, place] = /^url:(.+)$/.exec(location) ?? [];
  const segments = segmentsOf(place);
  const trusted = segmentsOf(address);
  return (
    segments !== undefined &&
    trusted !== undefined &&
    trusted.every((segment, index) => segment === segments[index])
  );
}

/** Origin and path; `undefined` for what is no address or leads up by an encoded slash. */
function segmentsOf(address = ''): string[] | undefined {
  let url: URL;
  try {
    url = new URL(address);
    if (decodeURIComponent(url.pathname).split('/').includes('..')) {
      return undefined;
    }
  } catch {
    return undefined;
  }
  return [url.origin, ...url.pathname.split('/').filter(Boolean)];
}
