import { mergeBase, mergeCommits } from '../../git/merge';
import { resolveBranch, resolveCommit } from '../../git/references';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { MergeRequest, Project } from '../state/types';

/** The commits that a merge request compares. */
export interface ComparedCommits {
  /** Common ancestor: what the diff starts from. */
  baseSha: string;
  /** Tip of the target branch. */
  startSha: string;
  /** Tip of the source branch. */
  headSha: string;
}

/** Whether a merge request can be merged, as real git sees it. */
export type Mergeability =
  | { status: 'mergeable'; commits: ComparedCommits; tree: string }
  | { status: 'conflict'; commits: ComparedCommits; files: string[] }
  | { status: 'nothing-to-merge'; commits: ComparedCommits }
  | { status: 'unrelated'; headSha?: string }
  | { status: 'branch-missing'; headSha?: string }
  | { status: 'not-open'; commits?: ComparedCommits };

/** Hidden name that keeps the head of a merge request after its branch is gone, as in GitLab. */
export function headReference(request: MergeRequest): string {
  return `refs/merge-requests/${request.iid}/head`;
}

/** Looks at both branches and merges them in memory. */
export async function examine(
  context: GitlabContext,
  project: Project,
  request: MergeRequest,
): Promise<Mergeability> {
  if (request.state !== 'opened') {
    return { status: 'not-open', commits: request.lastDiff };
  }
  const repository = repositoryOf(context, project);
  const [headSha, startSha] = await Promise.all([
    resolveBranch(repository, request.sourceBranch),
    resolveBranch(repository, request.targetBranch),
  ]);
  if (headSha === undefined || startSha === undefined) {
    return {
      status: 'branch-missing',
      headSha:
        headSha ?? (await resolveCommit(repository, headReference(request))),
    };
  }
  return examineCommits(repository, startSha, headSha);
}

/** The commits to show the difference of, whatever the state. */
export function comparedCommits(
  mergeability: Mergeability,
): ComparedCommits | undefined {
  return 'commits' in mergeability ? mergeability.commits : undefined;
}

/** The compared commits, where the source branch has something that the target lacks. */
export function differingCommits(
  mergeability: Mergeability,
): ComparedCommits | undefined {
  return mergeability.status === 'mergeable' ||
    mergeability.status === 'conflict'
    ? mergeability.commits
    : undefined;
}

async function examineCommits(
  repository: string,
  startSha: string,
  headSha: string,
): Promise<Mergeability> {
  const baseSha = await mergeBase(repository, startSha, headSha);
  if (baseSha === undefined) {
    return { status: 'unrelated', headSha };
  }
  const commits = { baseSha, startSha, headSha };
  if (baseSha === headSha) {
    return { status: 'nothing-to-merge', commits };
  }
  const outcome = await mergeCommits(repository, startSha, headSha);
  return outcome.clean
    ? { status: 'mergeable', commits, tree: outcome.tree }
    : { status: 'conflict', commits, files: outcome.conflicts };
}
