import type { CreationAnswers } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { queryOptions } from '@tanstack/react-query';
import type { GitopsPlatformApi } from '../api';

/** Each question to the backend with the key under which its answer is kept. */
export const platformQueries = {
  platforms: (api: GitopsPlatformApi) =>
    queryOptions({
      queryKey: ['platforms'],
      queryFn: () => api.getPlatforms(),
    }),
  platform: (api: GitopsPlatformApi, name: string) =>
    queryOptions({
      queryKey: ['platform', name],
      queryFn: () => api.getPlatform(name),
    }),
  platformDeployments: (api: GitopsPlatformApi, name: string) =>
    queryOptions({
      queryKey: ['platform-deployments', name],
      queryFn: () => api.getPlatformDeployments(name),
    }),
  serviceVersions: (
    api: GitopsPlatformApi,
    platform: string,
    service: string,
  ) =>
    queryOptions({
      queryKey: ['service-versions', platform, service],
      queryFn: () => api.getServiceVersions(platform, service),
    }),
  serviceNameCheck: (api: GitopsPlatformApi, platform: string, name: string) =>
    queryOptions({
      queryKey: ['service-name-check', platform, name],
      queryFn: () => api.checkServiceName(platform, name),
    }),
  creationPlan: (
    api: GitopsPlatformApi,
    platform: string,
    service: string,
    answers: CreationAnswers,
  ) =>
    queryOptions({
      queryKey: ['creation-plan', platform, service, answers],
      queryFn: () => api.getCreationPlan(platform, service, answers),
    }),
  entityView: (api: GitopsPlatformApi, entityRef: string) =>
    queryOptions({
      queryKey: ['entity-view', entityRef],
      queryFn: () => api.getEntityView(entityRef),
    }),
  entityBranchPreview: (
    api: GitopsPlatformApi,
    entityRef: string,
    branch: string,
  ) =>
    queryOptions({
      queryKey: ['entity-branch-preview', entityRef, branch],
      queryFn: () => api.getEntityBranchPreview(entityRef, branch),
    }),
  entityConfiguration: (api: GitopsPlatformApi, entityRef: string) =>
    queryOptions({
      queryKey: ['entity-configuration', entityRef],
      queryFn: () => api.getEntityConfiguration(entityRef),
    }),
  entityDeployments: (api: GitopsPlatformApi, entityRef: string) =>
    queryOptions({
      queryKey: ['entity-deployments', entityRef],
      queryFn: () => api.getEntityDeployments(entityRef),
    }),
  entityPreviews: (api: GitopsPlatformApi, entityRef: string) =>
    queryOptions({
      queryKey: ['entity-previews', entityRef],
      queryFn: () => api.getEntityPreviews(entityRef),
    }),
  entitySecrets: (api: GitopsPlatformApi, entityRef: string) =>
    queryOptions({
      queryKey: ['entity-secrets', entityRef],
      queryFn: () => api.getEntitySecrets(entityRef),
    }),
  entityTraffic: (api: GitopsPlatformApi, entityRef: string) =>
    queryOptions({
      queryKey: ['entity-traffic', entityRef],
      queryFn: () => api.getEntityTraffic(entityRef),
    }),
};
