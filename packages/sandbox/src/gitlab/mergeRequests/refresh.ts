import { keepReference, listReferences } from '../../git/references';
import { GitlabContext, withRepository } from '../GitlabContext';
import { Project, User } from '../state/types';
import { differingCommits, examine, headReference } from './comparison';

/**
 * What GitLab's `MergeRequests::RefreshService` does after branches changed: merge requests whose
 * commits arrived in the target by a push become merged, those whose source branch was deleted are
 * closed, and the hidden head of the others follows the branch.
 */
export async function refreshMergeRequests(
  context: GitlabContext,
  project: Project,
  user: User,
): Promise<void> {
  await withRepository(context, project, async repository => {
    const open = context.store
      .mergeRequestsOf(project)
      .filter(request => request.state === 'opened');
    if (open.length === 0) {
      return;
    }
    const branches = new Map(
      (await listReferences(repository, 'heads')).map(({ name, sha }) => [
        name,
        sha,
      ]),
    );
    for (const request of open) {
      const head = branches.get(request.sourceBranch);
      if (
        head !== undefined &&
        head === request.lastDiff?.headSha &&
        branches.get(request.targetBranch) === request.lastDiff.startSha
      ) {
        continue;
      }
      const found = await examine(context, project, request);
      const now = new Date().toISOString();
      if (head === undefined) {
        await context.store.change(() =>
          Object.assign(request, {
            state: 'closed',
            closedAt: now,
            closedById: user.id,
            updatedAt: now,
          }),
        );
      } else if (found.status === 'nothing-to-merge' && request.lastDiff) {
        await context.store.change(() =>
          Object.assign(request, {
            state: 'merged',
            mergedAt: now,
            mergedById: user.id,
            updatedAt: now,
          }),
        );
      } else {
        await keepReference(repository, headReference(request), head);
        await context.store.change(() =>
          Object.assign(request, {
            lastDiff: differingCommits(found) ?? request.lastDiff,
          }),
        );
      }
    }
  });
}
