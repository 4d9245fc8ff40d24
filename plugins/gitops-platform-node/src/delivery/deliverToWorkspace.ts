import { InputError } from '@backstage/errors';
import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { checkoutTree, writeToCheckout } from '../checkout';
import type { GitLabProject } from '../gitlab/GitLabProject';
import { GitLabTree, resolveHead } from '../gitlab/GitLabTree';
import type { ChangeTrees, PlatformLayout, PlatformTree } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { ChangeConflictError } from './ChangeConflictError';
import { deliveryResult, writtenOutcome } from './deliveryResult';
import { GitLabServices } from './GitLabServices';
import type { ChangeRequest, DeliveryResult } from './PlatformDelivery';
import { CONFLICT_HINT } from './settledOnBranch';

/**
 * Writes the change into a checkout of the repository that it changes;
 * committing and pushing is the caller's. Other repositories are read from the
 * git host.
 */
export async function deliverToWorkspace(
  platform: GitLabProject,
  openProject: (repoUrl: string) => GitLabProject,
  settings: PlatformSettings,
  layout: PlatformLayout,
  request: ChangeRequest,
): Promise<DeliveryResult> {
  const { directory, change, dryRun } = request;
  if (!directory) {
    throw new InputError(
      'Delivery "workspace" needs the directory of a checkout of the repository that is changed',
    );
  }
  const services = new GitLabServices(openProject);
  let checkout: PlatformTree | undefined;
  const open = (project: GitLabProject, path: string) => {
    checkout = checkoutTree(directory, checkedOut(project, settings, path));
    return checkout;
  };
  const repository = layout.repositoryOf(change);
  const trees: ChangeTrees = {
    platform:
      repository.of === 'platform'
        ? open(platform, settings.path)
        : new GitLabTree(await resolveHead(platform, settings), platform),
    ofService: async (model, service) =>
      repository.of === 'service' && repository.service === service
        ? open(services.projectOf(model, service), '')
        : services.ofService(model, service),
    projectIdOf: (model, service) => services.projectIdOf(model, service),
  };
  const planned = await layout.planChange(trees, settings, change);
  const { url } = (checkout ?? trees.platform).repository;
  if (planned.outcome === 'conflict') {
    throw new ChangeConflictError(planned, 'in the workspace', CONFLICT_HINT);
  }
  if (planned.outcome === 'unchanged') {
    return deliveryResult(planned, { url }, { outcome: 'unchanged' });
  }
  if (!dryRun) {
    await writeToCheckout(directory, planned);
  }
  return deliveryResult(planned, { url }, { outcome: writtenOutcome(planned) });
}

function checkedOut(
  { client }: GitLabProject,
  { branch }: PlatformSettings,
  path: string,
): PlatformRepository {
  const { url, host, baseUrl, project } = client.location;
  return {
    url,
    host,
    baseUrl,
    project,
    branch: branch ?? 'HEAD',
    revision: 'workspace',
    path,
  };
}
