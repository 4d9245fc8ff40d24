import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { gitopsPlatformApiFactory } from '@gitops-platform/backstage-plugin-gitops-platform-react';

/** The client of the `gitops-platform` backend, shared by all plugins of the bundle. */
export const gitopsPlatformApi = ApiBlueprint.make({
  name: 'client',
  params: defineParams => defineParams(gitopsPlatformApiFactory),
});
