import { Signature, writeCommit } from '../../git/commit';
import { readGit } from '../../git/runGit';
import {
  BranchMovedError,
  keepReference,
  moveBranch,
} from '../../git/references';
import { GitlabContext, withRepository } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { MergeRequest, Project, User } from '../state/types';
import { ComparedCommits, examine, headReference } from './comparison';
import { isDraft } from './draft';

/** How to merge. */
export interface MergeOptions {
  user: User;
  /** Merge only if this is still the head of the source branch. */
  sha?: string;
  /** Wait for a pipeline where the project demands one. */
  autoMerge?: boolean;
  squash?: boolean;
  removeSourceBranch?: boolean;
  mergeCommitMessage?: string;
  squashCommitMessage?: string;
  now?: Date;
}

/**
 * Merges an open merge request with real git. Where the project demands a
 * pipeline, it is left to wait for one, or refused.
 *
 * @throws GitlabError 405 where it is not open, a draft or without a pipeline, 409 where `sha` is not its head any more,
 * 422 `Branch cannot be merged` where it conflicts.
 */
export async function mergeMergeRequest(
  context: GitlabContext,
  project: Project,
  request: MergeRequest,
  options: MergeOptions,
): Promise<MergeRequest> {
  return withRepository(context, project, async repository => {
    if (request.state !== 'opened' || isDraft(request)) {
      throw new GitlabError(405, { message: '405 Method Not Allowed' });
    }
    const found = await examine(context, project, request);
    const head = 'commits' in found ? found.commits?.headSha : undefined;
    if (options.sha !== undefined && options.sha !== head) {
      throw new GitlabError(409, {
        message: `SHA does not match HEAD of source branch: ${head}`,
      });
    }
    if (found.status !== 'mergeable') {
      throw new GitlabError(422, { message: 'Branch cannot be merged' });
    }
    const { commits, tree } = found;
    if (project.pipelineMustSucceed) {
      if (!options.autoMerge) {
        throw new GitlabError(405, { message: '405 Method Not Allowed' });
      }
      return context.store.change(() =>
        Object.assign(request, { autoMergeSha: commits.headSha }),
      );
    }
    if (project.mergeMethod === 'ff' && commits.baseSha !== commits.startSha) {
      throw new GitlabError(422, { message: 'Branch cannot be merged' });
    }

    const written = await writeMerge(
      repository,
      project,
      request,
      { commits, tree },
      options,
    );
    try {
      await moveBranch(repository, request.targetBranch, {
        from: commits.startSha,
        to: written.tip,
      });
    } catch (error) {
      if (error instanceof BranchMovedError) {
        throw new GitlabError(422, { message: 'Branch cannot be merged' });
      }
      throw error;
    }
    await keepReference(repository, headReference(request), commits.headSha);
    const removeSource =
      options.removeSourceBranch ?? request.removeSourceBranch;
    if (removeSource) {
      await moveBranch(repository, request.sourceBranch, {
        from: commits.headSha,
        to: undefined,
      });
    }
    return context.store.change(() =>
      Object.assign(request, {
        state: 'merged' as const,
        lastDiff: commits,
        mergedById: options.user.id,
        mergedAt: (options.now ?? new Date()).toISOString(),
        updatedAt: (options.now ?? new Date()).toISOString(),
        mergeCommitSha: written.mergeCommit,
        squashCommitSha: written.squashCommit,
      }),
    );
  });
}

async function writeMerge(
  repository: string,
  project: Project,
  request: MergeRequest,
  merge: { commits: ComparedCommits; tree: string },
  options: MergeOptions,
): Promise<{ tip: string; mergeCommit?: string; squashCommit?: string }> {
  const { baseSha, startSha, headSha } = merge.commits;
  const signature: Signature = {
    name: options.user.name,
    email: options.user.email,
    date: options.now ?? new Date(),
  };
  const by = { author: signature, committer: signature };

  const squash = options.squash ?? request.squash;
  const squashCommit = squash
    ? await writeCommit(repository, {
        tree: await readGit(repository, ['rev-parse', `${headSha}^{tree}`]),
        parents: [baseSha],
        message: options.squashCommitMessage ?? request.title,
        ...by,
      })
    : undefined;
  const head = squashCommit ?? headSha;
  if (project.mergeMethod === 'ff') {
    return { tip: head, squashCommit };
  }
  const mergeCommit = await writeCommit(repository, {
    tree: merge.tree,
    parents: [startSha, head],
    message:
      options.mergeCommitMessage ??
      [
        `Merge branch '${request.sourceBranch}' into '${request.targetBranch}'`,
        request.title,
        `See merge request ${project.fullPath}!${request.iid}`,
      ].join('\n\n'),
    ...by,
  });
  return { tip: mergeCommit, mergeCommit, squashCommit };
}
