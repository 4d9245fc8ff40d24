import {
  previewFor,
  type BranchWithoutRequest,
  type OpenMergeRequest,
  type PlatformModel,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ProjectBranch } from '../sources/gitlab/GitLabClient';

/** A page shows the newest; who looks for another one types its name. */
const SHOWN = 20;

/**
 * The branches that get a preview as soon as somebody opens a merge request, the
 * one that changed last first.
 *
 * Source: GitLab, form of a new merge request
 * (`merge_requests/new?merge_request[source_branch]=`).
 */
export function branchesWithoutRequest(
  model: PlatformModel,
  service: PlatformService,
  known: {
    branches: readonly ProjectBranch[];
    open: readonly Pick<OpenMergeRequest, 'branch'>[];
  },
): BranchWithoutRequest[] {
  const openBranches = known.open.map(({ branch }) => branch);
  const form = `${service.repoUrl.replace(/\.git$/, '')}/-/merge_requests/new`;
  return known.branches
    .filter(({ name }) => !openBranches.includes(name))
    .sort((left, right) =>
      (right.changedAt ?? '').localeCompare(left.changedAt ?? ''),
    )
    .flatMap(({ name, ...branch }) => {
      const answer = previewFor(model, service.name, name, { openBranches });
      const query = new URLSearchParams({
        'merge_request[source_branch]': name,
      });
      return answer.eligible
        ? [{ ...branch, newMergeRequestUrl: `${form}?${query}`, answer }]
        : [];
    })
    .slice(0, SHOWN);
}
