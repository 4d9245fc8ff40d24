import {
  previewOfService,
  type PlatformModel,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * The platform as far as one service is concerned: without the other services
 * and their previews. Models are shared and frozen, so this makes a new one.
 */
export function modelOfService(
  model: PlatformModel,
  service: PlatformService,
): PlatformModel {
  const preview = previewOfService(model, service.name);
  return {
    ...model,
    services: [service],
    ...(model.previews
      ? {
          previews: {
            ...model.previews,
            services: preview ? [preview] : [],
          },
        }
      : {}),
  };
}
