import { compareTrees } from '../../git/difference';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import {
  comparedCommits,
  examine,
  Mergeability,
} from '../mergeRequests/comparison';
import { isDraft } from '../mergeRequests/draft';
import { MergeRequest, Project } from '../state/types';
import { presentUserId } from './presentPeople';
import { projectUrl } from './presentProject';

/** A merge request as GitLab shows it, its mergeability computed by real git. */
export async function presentMergeRequest(
  context: GitlabContext,
  project: Project,
  request: MergeRequest,
) {
  const found = await examine(context, project, request);
  const commits = comparedCommits(found);
  const headSha =
    commits?.headSha ?? ('headSha' in found ? found.headSha : null);
  const draft = isDraft(request);
  const person = (id: number | undefined) => presentUserId(context, id);
  const people = (ids: number[]) => ids.map(person).filter(Boolean);
  return {
    id: request.id,
    iid: request.iid,
    project_id: project.id,
    title: request.title,
    description: request.description,
    state: request.state,
    created_at: request.createdAt,
    updated_at: request.updatedAt,
    merged_by: person(request.mergedById),
    merge_user: person(request.mergedById),
    merged_at: request.mergedAt ?? null,
    closed_by: person(request.closedById),
    closed_at: request.closedAt ?? null,
    target_branch: request.targetBranch,
    source_branch: request.sourceBranch,
    user_notes_count: request.notes.filter(note => !note.system).length,
    upvotes: 0,
    downvotes: 0,
    author: person(request.authorId),
    assignee: people(request.assigneeIds)[0] ?? null,
    assignees: people(request.assigneeIds),
    reviewers: people(request.reviewerIds),
    source_project_id: project.id,
    target_project_id: project.id,
    labels: request.labels,
    draft,
    work_in_progress: draft,
    milestone: null,
    merge_when_pipeline_succeeds: request.autoMergeSha === headSha,
    merge_status: mergeStatus(found),
    detailed_merge_status: detailedMergeStatus(found, draft),
    merge_after: null,
    sha: headSha ?? null,
    merge_commit_sha: request.mergeCommitSha ?? null,
    squash_commit_sha: request.squashCommitSha ?? null,
    discussion_locked: null,
    should_remove_source_branch: request.removeSourceBranch || null,
    force_remove_source_branch: request.removeSourceBranch,
    reference: `!${request.iid}`,
    references: {
      short: `!${request.iid}`,
      relative: `!${request.iid}`,
      full: `${project.fullPath}!${request.iid}`,
    },
    web_url: `${projectUrl(context, project)}/-/merge_requests/${request.iid}`,
    squash: request.squash,
    has_conflicts: found.status === 'conflict',
    blocking_discussions_resolved: true,
    changes_count: await changesCount(context, project, found),
    diff_refs: commits
      ? {
          base_sha: commits.baseSha,
          head_sha: commits.headSha,
          start_sha: commits.startSha,
        }
      : null,
    merge_error: null,
    pipeline: null,
    head_pipeline: null,
    user: { can_merge: true },
  };
}

/** The older field: whether git can merge, whatever else stands in the way. */
function mergeStatus(found: Mergeability): string {
  return found.status === 'mergeable' || found.status === 'not-open'
    ? 'can_be_merged'
    : 'cannot_be_merged';
}

/** The field that GitLab recommends since 15.6. */
function detailedMergeStatus(found: Mergeability, draft: boolean): string {
  switch (found.status) {
    case 'not-open':
      return 'not_open';
    case 'mergeable':
      return draft ? 'draft_status' : 'mergeable';
    case 'conflict':
    case 'unrelated':
      return 'conflict';
    default:
      return 'commits_status';
  }
}

async function changesCount(
  context: GitlabContext,
  project: Project,
  found: Mergeability,
): Promise<string | null> {
  const commits = comparedCommits(found);
  if (!commits || commits.baseSha === commits.headSha) {
    return null;
  }
  const files = await compareTrees(
    repositoryOf(context, project),
    commits.baseSha,
    commits.headSha,
  );
  return String(files.length);
}
