import { isBranchName } from '../../git/names';
import { keepReference, resolveBranch } from '../../git/references';
import { GitlabContext, withRepository } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { MergeRequest, Project, User } from '../state/types';
import { differingCommits, examine, headReference } from './comparison';

/** A merge request to open. */
export interface NewMergeRequest {
  sourceBranch: string;
  targetBranch: string;
  title: string;
  description?: string;
  author: User;
  assigneeIds?: number[];
  reviewerIds?: number[];
  labels?: string[];
  removeSourceBranch?: boolean;
  squash?: boolean;
  createdAt?: Date;
}

/**
 * Opens a merge request.
 *
 * @throws GitlabError 409 where another one is open between the same branches, 422 where source and
 * target are one branch, 400 where a branch does not exist.
 */
export async function createMergeRequest(
  context: GitlabContext,
  project: Project,
  input: NewMergeRequest,
): Promise<MergeRequest> {
  const { sourceBranch, targetBranch } = input;
  if (sourceBranch === targetBranch) {
    throw new GitlabError(422, {
      message: ["You can't use same project/branch for source and target"],
    });
  }
  if (!input.title.trim()) {
    throw GitlabError.invalid({ title: ["can't be blank"] });
  }
  return withRepository(context, project, async repository => {
    const head = await requireBranch(repository, sourceBranch, 'source_branch');
    await requireBranch(repository, targetBranch, 'target_branch');
    const created = await context.store.change(state => {
      refuseSecond(context, project, input);
      const now = (input.createdAt ?? new Date()).toISOString();
      const request: MergeRequest = {
        id: state.nextId.mergeRequest++,
        iid: project.nextMergeRequestIid++,
        projectId: project.id,
        title: input.title,
        description: input.description ?? '',
        state: 'opened',
        sourceBranch,
        targetBranch,
        authorId: input.author.id,
        assigneeIds: input.assigneeIds ?? [],
        reviewerIds: input.reviewerIds ?? [],
        labels: input.labels ?? [],
        removeSourceBranch: input.removeSourceBranch ?? false,
        squash: input.squash ?? false,
        createdAt: now,
        updatedAt: now,
        notes: [],
      };
      state.mergeRequests.push(request);
      return request;
    });
    await keepReference(repository, headReference(created), head);
    const found = await examine(context, project, created);
    return context.store.change(() =>
      Object.assign(created, { lastDiff: differingCommits(found) }),
    );
  });
}

/**
 * Refuses a second open merge request between the same branches.
 *
 * @throws GitlabError 409; the body holds a list, as GitLab's `handle_merge_request_errors!` gives it.
 */
export function refuseSecond(
  { store }: GitlabContext,
  project: Project,
  branches: { sourceBranch: string; targetBranch: string; id?: number },
): void {
  const other = store
    .mergeRequestsOf(project)
    .find(
      request =>
        request.state === 'opened' &&
        request.id !== branches.id &&
        request.sourceBranch === branches.sourceBranch &&
        request.targetBranch === branches.targetBranch,
    );
  if (other) {
    throw new GitlabError(409, {
      message: [
        `Another open merge request already exists for this source branch: !${other.iid}`,
      ],
    });
  }
}

async function requireBranch(
  repository: string,
  branch: string,
  field: string,
): Promise<string> {
  const sha = isBranchName(branch)
    ? await resolveBranch(repository, branch)
    : undefined;
  if (sha === undefined) {
    throw GitlabError.invalid({ [field]: ['does not exist'] });
  }
  return sha;
}
