import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { isGitHostError } from '../gitlab';
import type { GitLabProject, MergeRequest } from '../gitlab/GitLabProject';
import { resolveHead } from '../gitlab/GitLabTree';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { BRANCH_PREFIX } from './branchNames';
import { MERGE_REQUEST_LABEL } from './mergeRequestLabels';

/** A merge request that this package made, and where it is. */
export interface OwnMergeRequest {
  project: GitLabProject;
  mergeRequest: MergeRequest;
}

/** Which of them are looked for. */
export type MergeRequestFilter =
  | { state: 'opened' }
  /** Merge requests that have changed since then, merged or afterwards. */
  | { state: 'merged'; updatedAfter: Date };

interface Places {
  settings: PlatformSettings;
  /** Of the platform's repository. */
  project: GitLabProject;
  openProject(repoUrl: string): GitLabProject;
  model(): Promise<PlatformModel>;
}

/**
 * The own merge requests of one platform: in its own repository by the name of
 * their branch, in those of its services by their label as well, with one
 * request for the whole group. Services outside of the platform's group
 * (`gitlabGroup`) are not looked at.
 */
export async function listOwnMergeRequests(
  places: Places,
  filter: MergeRequestFilter,
): Promise<OwnMergeRequest[]> {
  return [
    ...(await ofPlatform(places, filter)),
    ...(await ofServices(places, filter)),
  ];
}

async function ofPlatform(
  { project, settings }: Places,
  filter: MergeRequestFilter,
): Promise<OwnMergeRequest[]> {
  const { branch: targetBranch } = await resolveHead(project, settings);
  const found = await project.mergeRequests.list({ ...filter, targetBranch });
  return found
    .filter(({ source_branch: branch }) => branch.startsWith(BRANCH_PREFIX))
    .map(mergeRequest => ({ project, mergeRequest }));
}

async function ofServices(
  places: Places,
  filter: MergeRequestFilter,
): Promise<OwnMergeRequest[]> {
  const { gitlabGroup, services } = await places.model();
  const prefix = `${BRANCH_PREFIX}${places.settings.name}/`;
  const labelled = await inGroup(places.project, gitlabGroup, filter);
  const own = labelled.filter(({ source_branch: branch }) =>
    branch.startsWith(prefix),
  );
  if (own.length === 0) {
    return [];
  }
  const projects = new Map(
    services.map(({ repoUrl }) => {
      const project = places.openProject(repoUrl);
      return [project.client.location.project, project];
    }),
  );
  projects.delete(places.project.client.location.project);
  return own.flatMap(mergeRequest => {
    const path = mergeRequest.references?.full.replace(/!\d+$/, '') ?? '';
    const project = projects.get(path);
    return project ? [{ project, mergeRequest }] : [];
  });
}

async function inGroup(
  project: GitLabProject,
  group: string,
  filter: MergeRequestFilter,
): Promise<MergeRequest[]> {
  try {
    return await project.mergeRequests.listOfGroup(group, {
      ...filter,
      label: MERGE_REQUEST_LABEL,
    });
  } catch (error) {
    if (
      isGitHostError(error, 'not-found') ||
      isGitHostError(error, 'forbidden')
    ) {
      // A token that does not see the group has made nothing in its projects.
      return [];
    }
    throw error;
  }
}
