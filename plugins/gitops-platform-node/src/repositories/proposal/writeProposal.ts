import { code } from '../../changes/markdown';
import { MovedError, saysMoved } from '../../delivery/compareAndSwap';
import { mergeRequestDescription } from '../../delivery/mergeRequestDescription';
import { MERGE_REQUEST_LABEL } from '../../delivery/mergeRequestLabels';
import {
  recoverMergeRequest,
  type OpenedMergeRequest,
} from '../../delivery/recoverMergeRequest';
import { GitHostError, isGitHostError } from '../../gitlab/GitHostError';
import type { Branch, Commit, MergeRequest } from '../../gitlab/GitLabProject';
import type { PlannedProposal } from './proposeFiles';

/**
 * Makes the branch and the merge request, or neither.
 *
 * @param existing - the branch where it is there already and ours
 */
export async function openProposal(
  planned: PlannedProposal,
  existing: Branch | undefined,
): Promise<OpenedMergeRequest> {
  const { project, repository, sourceBranch, title } = planned;
  try {
    const commit = await cutBranch(planned, existing !== undefined);
    const mergeRequest = await project.mergeRequests.create({
      sourceBranch,
      targetBranch: repository.branch,
      title,
      description: descriptionOf(planned),
      labels: [MERGE_REQUEST_LABEL, 'propose-files'],
      reviewerIds: [],
    });
    return { mergeRequest, commit: commit.id };
  } catch (error) {
    if (isGitHostError(error) && error.status === 409) {
      // "Another open merge request already exists for this source branch".
      throw new MovedError(error.message);
    }
    if (existing || saysMoved(error)) {
      throw error;
    }
    return recoverMergeRequest(planned, sourceBranch, error);
  }
}

/** Makes the branch of a merge request again on the present head. */
export async function updateProposal(
  planned: PlannedProposal,
  { iid }: MergeRequest,
): Promise<Commit> {
  const commit = await cutBranch(planned, true);
  await planned.project.mergeRequests.update(iid, {
    title: planned.title,
    description: descriptionOf(planned),
  });
  return commit;
}

async function cutBranch(
  planned: PlannedProposal,
  force: boolean,
): Promise<Commit> {
  const { project, repository, sourceBranch, message, plan } = planned;
  const commit = await project.commit({
    branch: sourceBranch,
    startSha: repository.revision,
    force,
    message,
    files: plan.changed,
    addedFiles: plan.added,
  });
  await verify(planned, commit.id);
  return commit;
}

/** Reads the files back from the commit and compares them byte by byte. */
async function verify({ project, plan }: PlannedProposal, commit: string) {
  const written = [
    ...plan.added.map(({ file, content }) => ({ file, content })),
    ...plan.changed.map(({ file, text }) => ({
      file,
      content: Buffer.from(text, 'utf8'),
    })),
  ];
  for (const { file, content } of written) {
    const there = await project.readBytes(file, commit);
    if (!there || Buffer.compare(there, content) !== 0) {
      const { host, project: path } = project.client.location;
      throw new GitHostError({
        kind: 'unexpected',
        host,
        project: path,
        reason: `${file} at ${commit} of project ${path} on ${host} is not what was written`,
        hint: 'Look for a proxy or a push hook that changes contents',
      });
    }
  }
}

function descriptionOf({ plan, request }: PlannedProposal): string {
  const kept = plan.files.filter(({ outcome }) => outcome === 'kept');
  return mergeRequestDescription({
    ...request,
    planned: {
      summary: `Adds what platform ${code(request.platform)} reads of ${code(
        request.name,
      )} and is not here yet. Nothing that is here is changed, but for the entries that the diff shows.`,
      edits: [{ outcome: 'added', diff: plan.diff }],
      followUps: kept.map(
        ({ file, reason }) => `Look at ${code(file)}: ${reason}`,
      ),
    },
    closing:
      'Commits of your own on the branch are respected: the portal then leaves it to you.',
  });
}
