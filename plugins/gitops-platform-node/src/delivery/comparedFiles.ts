import type { CommittedFile } from '../gitlab/GitLabProject';
import type { PlannedDelivery } from './ChangeTask';

/** The files of a commit, each with the commit that GitLab shall compare. */
export async function comparedFiles({
  tree,
  edits,
}: PlannedDelivery): Promise<CommittedFile[]> {
  return Promise.all(
    edits.map(async ({ file, text }) => ({
      file,
      text,
      lastCommitId: (await tree.file(file))?.lastCommitId,
    })),
  );
}
