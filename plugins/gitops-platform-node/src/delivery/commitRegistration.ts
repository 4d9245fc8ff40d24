import { isGitHostError } from '../gitlab';
import type { Commit } from '../gitlab/GitLabProject';
import { readOwnCommit } from './commitMessage';
import { compareAndSwap } from './compareAndSwap';
import type { DeliveryResult } from './PlatformDelivery';
import { settledOnBranch } from './settledOnBranch';
import { RegistrationTask, type PlannedEdit } from './RegistrationTask';

/**
 * Commits the edit to the platform's branch. `last_commit_id` is the swap:
 * GitLab refuses the commit where the file has changed since it was read.
 */
export async function commitRegistration(
  task: RegistrationTask,
): Promise<DeliveryResult> {
  const { settings, project, request } = task;
  return compareAndSwap(
    async () => {
      const plan = await task.plan();
      const settled = settledOnBranch(task, plan);
      if (settled) {
        return settled;
      }
      const { tree, edit } = plan;
      const { branch } = tree.repository;
      const result = {
        outcome: 'added' as const,
        diff: edit.diff,
        file: edit.file,
        position: edit.position,
        branch,
        notes: [],
      };
      if (request.dryRun) {
        return result;
      }
      const commit = await writeCommit(task, plan);
      await keepWhatWasOverwritten(task, plan, commit);
      return { ...result, commit: commit.id, url: task.commitUrl(commit.id) };
    },
    {
      what: `The branch of platform "${settings.name}" in ${project.client.location.project}`,
      signal: request.signal,
    },
  );
}

async function writeCommit(
  task: RegistrationTask,
  { tree, edit }: PlannedEdit,
): Promise<Commit> {
  const file = await tree.file(edit.file);
  try {
    const commit = await task.project.commit({
      branch: tree.repository.branch,
      message: task.message(),
      file: edit.file,
      text: edit.text,
      lastCommitId: file?.lastCommitId,
    });
    await task.verify(edit, commit.id);
    return commit;
  } catch (error) {
    const made = isAnswerLost(error)
      ? await findCommit(task, edit.file)
      : undefined;
    if (made) {
      return made;
    }
    throw error;
  }
}

/** The request may have arrived although no answer came back. */
function isAnswerLost(error: unknown): boolean {
  return (
    isGitHostError(error, 'timeout') || isGitHostError(error, 'unreachable')
  );
}

/** @returns our commit where it is the head of the branch, `undefined` where that cannot be told. */
async function findCommit(
  task: RegistrationTask,
  file: string,
): Promise<Commit | undefined> {
  try {
    const { tree, edit } = await task.plan();
    const head = await task.project.branch(tree.repository.branch);
    return head &&
      edit.file === file &&
      edit.outcome === 'unchanged' &&
      head.commit.id === tree.repository.revision &&
      readOwnCommit(head.commit.message)?.entry === task.entry
      ? head.commit
      : undefined;
  } catch {
    // GitLab is still away: the first failure is the one to report.
    return undefined;
  }
}

/**
 * GitLab compares `last_commit_id` before it writes, not while it does. Where
 * somebody else's commit slipped in between, our commit sits on top of a file
 * that was not the one edited: the edit is made again on that file.
 */
async function keepWhatWasOverwritten(
  task: RegistrationTask,
  { tree, edit }: PlannedEdit,
  commit: Commit,
): Promise<void> {
  const parent = commit.parent_ids?.[0];
  if (!parent || parent === tree.repository.revision) {
    return;
  }
  const below = tree.at(parent);
  if ((await below.readText(edit.file)) === (await tree.readText(edit.file))) {
    return;
  }
  const again = await task.planAt(below);
  const repaired = await task.project.commit({
    branch: tree.repository.branch,
    message: task.message(),
    file: edit.file,
    text: again.edit.text,
    lastCommitId: commit.id,
  });
  await task.verify(again.edit, repaired.id);
}
