import { InputError } from '@backstage/errors';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * Refuses what a later step could not do, while nothing has been made yet.
 *
 * @param wanted.gateway - name of the API gateway among the services of the platform
 * @throws InputError naming what the platform lacks.
 */
export function requireCapabilities(
  model: PlatformModel,
  wanted: { previews?: boolean; gateway?: string },
): void {
  if (wanted.previews && !model.previews) {
    throw new InputError(
      `Platform "${model.name}" has no preview environments: it has no preview.yaml. Leave them out, or set them up for the platform first`,
    );
  }
  const names = model.services.map(({ name }) => name);
  if (wanted.gateway !== undefined && !names.includes(wanted.gateway)) {
    throw new InputError(
      `Platform "${model.name}" has no API gateway "${
        wanted.gateway
      }"; its services are ${names.join(', ') || 'none'}`,
    );
  }
}
