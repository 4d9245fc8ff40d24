import type { CreationAnswers } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitopsPlatformApi } from '../api';

/** A question to the backend, in the form that React Query takes. */
export interface PlatformQuery<T> {
  queryKey: readonly unknown[];
  queryFn: () => Promise<T>;
}

/** Each question to the backend with the key under which its answer is kept. */
export const platformQueries = {
  platforms: (api: GitopsPlatformApi) => ({
    queryKey: ['platforms'],
    queryFn: () => api.getPlatforms(),
  }),
  platform: (api: GitopsPlatformApi, name: string) => ({
    queryKey: ['platform', name],
    queryFn: () => api.getPlatform(name),
  }),
  platformDeployments: (api: GitopsPlatformApi, name: string) => ({
    queryKey: ['platform-deployments', name],
    queryFn: () => api.getPlatformDeployments(name),
  }),
  serviceVersions: (
    api: GitopsPlatformApi,
    platform: string,
    service: string,
  ) => ({
    queryKey: ['service-versions', platform, service],
    queryFn: () => api.getServiceVersions(platform, service),
  }),
  serviceNameCheck: (
    api: GitopsPlatformApi,
    platform: string,
    name: string,
  ) => ({
    queryKey: ['service-name-check', platform, name],
    queryFn: () => api.checkServiceName(platform, name),
  }),
  creationPlan: (
    api: GitopsPlatformApi,
    platform: string,
    service: string,
    answers: CreationAnswers,
  ) => ({
    queryKey: ['creation-plan', platform, service, answers],
    queryFn: () => api.getCreationPlan(platform, service, answers),
  }),
  entityView: (api: GitopsPlatformApi, entityRef: string) => ({
    queryKey: ['entity-view', entityRef],
    queryFn: () => api.getEntityView(entityRef),
  }),
  entityBranchPreview: (
    api: GitopsPlatformApi,
    entityRef: string,
    branch: string,
  ) => ({
    queryKey: ['entity-branch-preview', entityRef, branch],
    queryFn: () => api.getEntityBranchPreview(entityRef, branch),
  }),
  entityConfiguration: (api: GitopsPlatformApi, entityRef: string) => ({
    queryKey: ['entity-configuration', entityRef],
    queryFn: () => api.getEntityConfiguration(entityRef),
  }),
  entityDeployments: (api: GitopsPlatformApi, entityRef: string) => ({
    queryKey: ['entity-deployments', entityRef],
    queryFn: () => api.getEntityDeployments(entityRef),
  }),
  entityFindings: (api: GitopsPlatformApi, entityRef: string) => ({
    queryKey: ['entity-findings', entityRef],
    queryFn: () => api.getEntityFindings(entityRef),
  }),
  entityPreviews: (api: GitopsPlatformApi, entityRef: string) => ({
    queryKey: ['entity-previews', entityRef],
    queryFn: () => api.getEntityPreviews(entityRef),
  }),
  entitySecrets: (api: GitopsPlatformApi, entityRef: string) => ({
    queryKey: ['entity-secrets', entityRef],
    queryFn: () => api.getEntitySecrets(entityRef),
  }),
  entityTraffic: (api: GitopsPlatformApi, entityRef: string) => ({
    queryKey: ['entity-traffic', entityRef],
    queryFn: () => api.getEntityTraffic(entityRef),
  }),
} satisfies Record<string, (...answers: never[]) => PlatformQuery<unknown>>;
