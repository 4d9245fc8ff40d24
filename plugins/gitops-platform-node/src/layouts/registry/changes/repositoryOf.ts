import type { ChangedRepository, PlatformChange } from '../../../changes';

/**
 * The API gateway keeps its routes, and a service its image tags, in its own
 * repository; everything else is in the platform's. Source: platform repository
 * convention.
 *
 * @internal
 */
export function repositoryOf(change: PlatformChange): ChangedRepository {
  switch (change.kind) {
    case 'add-gateway-route':
      return { of: 'service', service: change.gateway };
    case 'promote-image':
      return { of: 'service', service: change.service };
    default:
      return { of: 'platform' };
  }
}
