import { NotFoundError } from '@backstage/errors';
import type {
  PlatformModel,
  PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** @throws NotFoundError where the platform has no such service. */
export function serviceOf(model: PlatformModel, name: string): PlatformService {
  const service = model.services.find(candidate => candidate.name === name);
  if (!service) {
    throw new NotFoundError(
      `Platform "${model.name}" has no service "${name}"`,
    );
  }
  return service;
}
