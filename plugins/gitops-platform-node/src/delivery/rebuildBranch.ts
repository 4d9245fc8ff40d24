import type { Commit } from '../gitlab/GitLabProject';
import type { ChangeTask, PlannedDelivery } from './ChangeTask';
import { comparedFiles } from './comparedFiles';

/**
 * Replaces a branch of ours by one commit on top of the commit that the change
 * was planned on. GitLab's API has no "only if the tip is still …" for a forced
 * branch, so callers look at the tip immediately before.
 */
export async function rebuildBranch(
  task: ChangeTask,
  plan: PlannedDelivery,
  branch: string,
): Promise<Commit> {
  return cutBranch(task, plan, branch, true);
}

/** Makes one commit on a branch that starts at the commit that the change was planned on. */
export async function cutBranch(
  task: ChangeTask,
  plan: PlannedDelivery,
  branch: string,
  force: boolean,
): Promise<Commit> {
  const { tree, edits } = plan;
  // With `start_sha`, GitLab compares `last_commit_id` with the default branch
  // (`Files::MultiService` looks up the path on `start_branch`, which is empty
  // then). For a platform on another branch that would refuse every commit;
  // `start_sha` alone pins what was read there.
  const files = (await tree.isOfDefaultBranch())
    ? await comparedFiles(plan)
    : edits.map(({ file, text }) => ({ file, text }));
  const commit = await tree.project.commit({
    branch,
    startSha: tree.repository.revision,
    force,
    message: task.messageOf(plan),
    files,
  });
  await task.verify(plan, commit.id);
  return commit;
}
