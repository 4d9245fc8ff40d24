import { NotFoundError } from '@backstage/errors';
import { branchPreviewOf } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  examplePlatform,
  examplePlatformDeployments,
  exampleProblem,
  exampleViews,
  paymentServiceSecrets,
  unconfiguredSecrets,
  userServiceDeployments,
  userServicePreviews,
  userServiceSecrets,
  userServiceTraffic,
  userServiceValues,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import type { GitopsPlatformApi } from '@gitops-platform/backstage-plugin-gitops-platform-react';

/** Answers with fixtures: services in good order, in trouble and unknown. */
export const fixtureApi: GitopsPlatformApi = {
  getPlatforms: async () => [],
  getPlatform: async name => {
    if (name !== examplePlatform.name) {
      throw new NotFoundError(`There is no platform '${name}'`);
    }
    return examplePlatform;
  },
  getPlatformDeployments: async () => examplePlatformDeployments,
  getServiceVersions: async (_platform, service) => {
    throw new NotFoundError(`Nobody asks for the versions of '${service}'`);
  },
  checkServiceName: async (_platform, name) => {
    throw new NotFoundError(`Nobody asks for the name '${name}'`);
  },
  getCreationPlan: async (_platform, service) => {
    throw new NotFoundError(`Nobody asks for the plan of '${service}'`);
  },
  getEntityView: async entityRef =>
    exampleViews.find(view => view.entityRef === entityRef) ??
    exampleProblem('service-not-registered'),
  getEntityBranchPreview: async (entityRef, branch) => {
    const view = exampleViews.find(one => one.entityRef === entityRef);
    if (view?.status !== 'ok') {
      throw new NotFoundError(`'${entityRef}' belongs to no platform`);
    }
    return branchPreviewOf(view, branch);
  },
  getEntityConfiguration: async () => userServiceValues,
  getEntityDeployments: async entityRef => ({
    ...userServiceDeployments,
    entityRef,
  }),
  getEntityFindings: async entityRef => ({ entityRef, findings: [] }),
  getEntityPreviews: async entityRef => ({ ...userServicePreviews, entityRef }),
  getEntitySecrets: async entityRef => ({
    ...([userServiceSecrets, paymentServiceSecrets].find(
      secrets => secrets.entityRef === entityRef,
    ) ?? unconfiguredSecrets),
    entityRef,
  }),
  getEntityTraffic: async entityRef => ({ ...userServiceTraffic, entityRef }),
};
