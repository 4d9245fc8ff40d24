import { ConflictError } from '@backstage/errors';
import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { oneLine } from '../../changes/markdown';
import { proposalBranch } from '../../delivery/branchNames';
import { ownCommitMessage, readOwnCommit } from '../../delivery/commitMessage';
import { compareAndSwap, MovedError } from '../../delivery/compareAndSwap';
import { mergesNoLonger } from '../../delivery/needsRebuild';
import { refuseForeignBranch } from '../../delivery/refuseForeignBranch';
import type {
  Branch,
  GitLabProject,
  MergeRequest,
} from '../../gitlab/GitLabProject';
import { resolveHead } from '../../gitlab/GitLabTree';
import type {
  ProposedFiles,
  ProposeFilesRequest,
} from '../PlatformRepositories';
import type { FolderFile } from '../readFolder';
import { isComplete, planFiles, type FilesPlan } from './planFiles';
import { openProposal, updateProposal } from './writeProposal';

interface Proposal {
  project: GitLabProject;
  files: FolderFile[];
  request: ProposeFilesRequest;
}

/** A proposal together with the state of the repository that it was planned on. */
export interface PlannedProposal extends Proposal {
  repository: PlatformRepository;
  plan: FilesPlan;
  sourceBranch: string;
  /** Value of the trailer of our commits. */
  entry: string;
  title: string;
  message: string;
}

/**
 * Brings the absent files to the repository as a merge request: a new one, or
 * the one that an earlier run of the same request made.
 */
export async function proposeFiles(proposal: Proposal): Promise<ProposedFiles> {
  const { name, platform, signal } = proposal.request;
  return compareAndSwap(() => attempt(proposal), {
    what: `Branch ${proposalBranch(platform, name)}`,
    signal,
  });
}

async function attempt(proposal: Proposal): Promise<ProposedFiles> {
  const planned = await planOnHead(proposal);
  const { project, repository, request, sourceBranch, plan } = planned;
  if (isComplete(plan)) {
    return resultOf(planned, { outcome: 'unchanged', url: repository.url });
  }
  const mergeRequests = await project.mergeRequests.list({
    sourceBranch,
    targetBranch: repository.branch,
  });
  const branch = await project.branch(sourceBranch);
  const open = mergeRequests.find(({ state }) => state === 'opened');
  if (open) {
    return continueProposal(planned, open, branch);
  }
  if (branch) {
    refuseForeignBranch(planned, branch, mergeRequests[0]);
  }
  if (request.dryRun) {
    return resultOf(planned, { outcome: 'added', branch: sourceBranch });
  }
  const { mergeRequest, commit } = await openProposal(planned, branch);
  return resultOf(planned, { outcome: 'added', commit }, mergeRequest);
}

async function planOnHead(proposal: Proposal): Promise<PlannedProposal> {
  const { project, request } = proposal;
  const { name, platform } = request;
  const repository = await resolveHead(project, { path: '.' });
  const entry = oneLine(`${platform}/propose/${name}`);
  const title =
    oneLine(request.title ?? '') || `Add ${name} to platform ${platform}`;
  return {
    ...proposal,
    repository,
    plan: await planAt(proposal, repository.revision),
    sourceBranch: proposalBranch(platform, name),
    entry,
    title,
    message: ownCommitMessage({ ...request, title, entry }),
  };
}

function planAt(
  { project, files, request }: Proposal,
  revision: string,
): Promise<FilesPlan> {
  return planFiles(files, file => project.readBytes(file, revision), request);
}

/**
 * What people have committed to the merge request counts as much as what is on
 * the default branch. Ours alone is made again where the answers are others.
 */
async function continueProposal(
  planned: PlannedProposal,
  open: MergeRequest,
  branch: Branch | undefined,
): Promise<ProposedFiles> {
  const { request, repository, entry, title } = planned;
  const name = `merge request !${open.iid} (${open.web_url})`;
  if (!branch) {
    throw new MovedError(`the branch of ${name} has just been removed`);
  }
  const commit = branch.commit.id;
  const isOwn = readOwnCommit(branch.commit.message)?.entry === entry;
  const there = await planAt(planned, commit);
  const others = there.files
    .filter(({ outcome }) => outcome === 'kept')
    .map(({ file }) => file)
    .filter(file => planned.plan.added.some(added => added.file === file));
  const isThere = isComplete(there) && (others.length === 0 || !isOwn);
  if (isThere && !(await isInTheWay(planned, open, branch))) {
    const notes = others.map(
      file => `${file} is in open ${name} with contents of other people`,
    );
    return resultOf(planned, { outcome: 'unchanged', commit, notes }, open);
  }
  if (!isOwn) {
    throw new ConflictError(
      isThere
        ? `Open ${name} conflicts with ${repository.branch} and holds commits of other people: resolve it by hand, then run the task again`
        : `The branch of open ${name} holds commits of other people and not all that was asked for ("${title}"). Merge it, or close it and delete its branch, then run the task again`,
    );
  }
  if (request.dryRun) {
    return resultOf(planned, { outcome: 'updated' }, open);
  }
  const made = await updateProposal(planned, open);
  return resultOf(planned, { outcome: 'updated', commit: made.id }, open);
}

async function isInTheWay(
  { project, repository, request }: PlannedProposal,
  open: MergeRequest,
  branch: Branch,
): Promise<boolean> {
  return (
    branch.commit.parent_ids?.[0] !== repository.revision &&
    (await mergesNoLonger(project, open, request.signal))
  );
}

function resultOf(
  { repository, plan }: PlannedProposal,
  result: Pick<ProposedFiles, 'outcome'> & Partial<ProposedFiles>,
  mergeRequest?: MergeRequest,
): ProposedFiles {
  return {
    repositoryUrl: repository.url,
    repoContentsUrl: `${repository.url}/-/blob/${repository.branch}`,
    branch: mergeRequest?.source_branch ?? repository.branch,
    ...(mergeRequest && {
      url: mergeRequest.web_url,
      mergeRequestIid: mergeRequest.iid,
    }),
    files: plan.files,
    diff: plan.diff,
    notes: [],
    ...result,
  };
}
