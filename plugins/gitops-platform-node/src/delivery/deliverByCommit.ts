import { isGitHostError } from '../gitlab';
import type { Commit } from '../gitlab/GitLabProject';
import { ChangeTask, type PlannedDelivery } from './ChangeTask';
import { readOwnCommit } from './commitMessage';
import { compareAndSwap } from './compareAndSwap';
import { comparedFiles } from './comparedFiles';
import { deliveryResult, writtenOutcome } from './deliveryResult';
import { filesThatDiffer } from './filesThatDiffer';
import type { DeliveryResult } from './PlatformDelivery';
import { settledOnBranch } from './settledOnBranch';

/**
 * Commits the change to the branch itself. `last_commit_id` is the swap: GitLab
 * refuses the commit where a file has changed since it was read.
 */
export async function deliverByCommit(
  task: ChangeTask,
): Promise<DeliveryResult> {
  return compareAndSwap(
    async () => {
      const plan = await task.plan();
      const settled = settledOnBranch(plan);
      if (settled) {
        return settled;
      }
      const { tree, planned } = plan;
      const result = deliveryResult(planned, tree.repository, {
        outcome: writtenOutcome(planned),
        branch: tree.repository.branch,
      });
      if (task.request.dryRun) {
        return result;
      }
      const commit = await writeCommit(task, plan);
      await keepWhatWasOverwritten(task, plan, commit);
      return {
        ...result,
        commit: commit.id,
        url: `${tree.repository.url}/-/commit/${commit.id}`,
      };
    },
    { what: describeBranch(task), signal: task.request.signal },
  );
}

function describeBranch({ settings, layout, change }: ChangeTask): string {
  const repository = layout.repositoryOf(change);
  return repository.of === 'platform'
    ? `The branch of platform "${settings.name}"`
    : `The branch of service "${repository.service}" of platform "${settings.name}"`;
}

async function writeCommit(
  task: ChangeTask,
  plan: PlannedDelivery,
): Promise<Commit> {
  const { tree } = plan;
  try {
    const commit = await tree.project.commit({
      branch: tree.repository.branch,
      message: task.messageOf(plan),
      files: await comparedFiles(plan),
    });
    await task.verify(plan, commit.id);
    return commit;
  } catch (error) {
    const made = isAnswerLost(error) ? await findCommit(task) : undefined;
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
async function findCommit(task: ChangeTask): Promise<Commit | undefined> {
  try {
    const { tree, planned } = await task.plan();
    const head = await tree.project.branch(tree.repository.branch);
    return head &&
      planned.outcome === 'unchanged' &&
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
 * somebody else's commit slipped in between, our commit sits on top of files
 * that were not the ones edited: the change is made again on those.
 */
async function keepWhatWasOverwritten(
  task: ChangeTask,
  plan: PlannedDelivery,
  commit: Commit,
): Promise<void> {
  const { tree, edits } = plan;
  const parent = commit.parent_ids?.[0];
  if (!parent || parent === tree.repository.revision) {
    return;
  }
  const below = tree.at(parent);
  const overwritten = await filesThatDiffer(edits, tree, below);
  if (overwritten.length === 0) {
    return;
  }
  const again = await task.planAt(plan, parent);
  const texts = new Map(
    again.planned.edits.map(({ file, text }) => [file, text]),
  );
  const repaired = await tree.project.commit({
    branch: tree.repository.branch,
    message: task.messageOf(again),
    files: await Promise.all(
      overwritten.map(async ({ file, text }) => ({
        file,
        text: texts.get(file) ?? (await below.readText(file)) ?? text,
        lastCommitId: commit.id,
      })),
    ),
  });
  await task.verify(again, repaired.id);
}
