import {
  kubernetesServiceName,
  previewOfService,
  type PlatformEnvironment,
  type PlatformModel,
  type PlatformService,
  type ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * The platform as far as one service is concerned: without the other services,
 * their previews and the routes of mirrors that lead to them. Models are shared and frozen, so this makes a new one.
 */
export function modelOfService(
  model: PlatformModel,
  service: PlatformService,
  configuration: ServiceConfiguration | undefined,
): PlatformModel {
  const preview = previewOfService(model, service.name);
  return {
    ...model,
    environments: model.environments.map(environment => {
      const configured = configuration?.environments.find(
        candidate => candidate.environment === environment.name,
      );
      return withRoutesTo(environment, configured?.appName ?? service.name);
    }),
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

function withRoutesTo(
  environment: PlatformEnvironment,
  appName: string,
): PlatformEnvironment {
  return {
    ...environment,
    mirrors: environment.mirrors.map(mirror => ({
      ...mirror,
      routes: mirror.routes.filter(
        ({ serviceName }) => serviceName === kubernetesServiceName(appName),
      ),
    })),
  };
}
