import type { Commit } from '../gitlab/GitLabProject';
import type { PlannedEdit, RegistrationTask } from './RegistrationTask';

/**
 * Replaces a branch of ours by one commit on top of the commit that the edit was
 * computed from. GitLab's API has no "only if the tip is still …" for a forced
 * branch, so callers look at the tip immediately before.
 */
export async function rebuildBranch(
  task: RegistrationTask,
  plan: PlannedEdit,
  branch: string,
): Promise<Commit> {
  return cutBranch(task, plan, branch, true);
}

/** Makes one commit on a branch that starts at the commit that the edit was computed from. */
export async function cutBranch(
  task: RegistrationTask,
  { tree, edit }: PlannedEdit,
  branch: string,
  force: boolean,
): Promise<Commit> {
  const commit = await task.project.commit({
    branch,
    startSha: tree.repository.revision,
    force,
    message: task.message(),
    file: edit.file,
    text: edit.text,
    lastCommitId: await comparableCommit(task, tree, edit.file),
  });
  await task.verify(edit, commit.id);
  return commit;
}

/**
 * With `start_sha`, GitLab compares `last_commit_id` with the default branch
 * (`Files::MultiService` looks up the path on `start_branch`, which is empty
 * then). For a platform on another branch that would refuse every commit;
 * `start_sha` alone pins what was read there.
 */
async function comparableCommit(
  task: RegistrationTask,
  tree: PlannedEdit['tree'],
  file: string,
): Promise<string | undefined> {
  const configured = task.settings.branch;
  if (configured !== undefined) {
    const { default_branch: defaultBranch } = await task.project.get();
    if (defaultBranch !== configured) {
      return undefined;
    }
  }
  return (await tree.file(file))?.lastCommitId;
}
