import { ConflictError } from '@backstage/errors';
import { ownCommitMessage } from '../delivery/commitMessage';
import { createProject } from '../gitlab/createProject';
import { GitHostError, isGitHostError } from '../gitlab/GitHostError';
import type { Commit, GitLabProject, Project } from '../gitlab/GitLabProject';
import { checkWritten, differingFiles } from './compareFiles';
import {
  observeRepository,
  type ObservedRepository,
} from './observeRepository';
import {
  DRY_RUN_PROJECT_ID,
  type CreatedRepository,
  type CreateRepositoryRequest,
} from './PlatformRepositories';
import type { FolderFile } from './readFolder';

/** One repository on its way to the git host. */
export interface RepositoryTask {
  project: GitLabProject;
  /** Value of the trailer of the first commit. */
  entry: string;
  files: FolderFile[];
  request: CreateRepositoryRequest;
}

type Seen<S extends ObservedRepository['state']> = Extract<
  ObservedRepository,
  { state: S }
>;

/**
 * Makes the project where it is absent, and the first commit where it is empty.
 * After every failure it looks at what is there: an answer that was lost, or a
 * run at the same time, may have done the step.
 *
 * A project that was made and could not be filled stays: many GitLabs delete
 * with a delay during which the path is taken, and a rerun fills the empty one.
 */
export async function createRepository(
  task: RepositoryTask,
): Promise<CreatedRepository> {
  const seen = await observeRepository(task.project, task.entry);
  if (seen.state === 'other') {
    throw occupied(task, seen);
  }
  if (seen.state === 'own') {
    return unchanged(task, seen);
  }
  if (task.request.dryRun) {
    const projectId =
      seen.state === 'empty' ? seen.found.id : DRY_RUN_PROJECT_ID;
    return resultOf(task, { outcome: 'added', projectId });
  }
  const found = seen.state === 'empty' ? seen.found : await make(task);
  return fill(task, found);
}

async function make(task: RepositoryTask): Promise<Project> {
  const { project, request } = task;
  try {
    return await createProject(project.client, {
      description: request.description,
      visibility: request.visibility ?? 'private',
      topics: request.topics,
    });
  } catch (error) {
    const seen = await lookAgain(task);
    if (seen?.state === 'empty') {
      return seen.found;
    }
    const taken =
      isGitHostError(error) && /has already been taken/.test(error.reason);
    throw taken ? hidden(task, error) : withLeftovers(task, seen, error);
  }
}

async function fill(
  task: RepositoryTask,
  found: Project,
): Promise<CreatedRepository> {
  const { project, request, entry, files } = task;
  const branch = branchOf(request);
  let commit: Commit;
  try {
    commit = await project.commit({
      branch,
      message: ownCommitMessage({
        ...request,
        title: request.title ?? `Create ${request.name}`,
        entry,
      }),
      files: [],
      addedFiles: files,
    });
  } catch (error) {
    const seen = await lookAgain(task);
    if (seen?.state !== 'own') {
      throw withLeftovers(task, seen, error);
    }
    commit = seen.commit;
  }
  if (commit.parent_ids?.length) {
    throw new ConflictError(
      `Somebody pushed to ${found.web_url} while it was being filled: the files are in commit ${commit.id} on top of theirs. Look at both, and delete the project where it is not wanted`,
    );
  }
  await checkWritten(task, commit.id);
  if (found.default_branch !== branch) {
    await setDefaultBranch(task, branch);
  }
  return resultOf(task, {
    outcome: 'added',
    commit: commit.id,
    projectId: found.id,
  });
}

/** The first branch of a project becomes its default branch, unless the group says otherwise. */
async function setDefaultBranch({ project }: RepositoryTask, branch: string) {
  const { default_branch: current } = await project.get();
  if (current !== branch) {
    await project.setDefaultBranch(branch);
  }
}

async function unchanged(
  task: RepositoryTask,
  { found, branch, commit }: Seen<'own'>,
): Promise<CreatedRepository> {
  const differing = await differingFiles(task, commit.id);
  return {
    ...resultOf(task, {
      outcome: 'unchanged',
      commit: commit.id,
      projectId: found.id,
    }),
    branch,
    notes:
      differing.length === 0
        ? []
        : [
            `${
              found.web_url
            } was filled by an earlier run with other answers and stays as it is. Change by hand where it matters: ${differing.join(
              ', ',
            )}`,
          ],
  };
}

/** The caller may have gone; what was begun is looked at nevertheless. */
async function lookAgain({
  project,
  entry,
}: RepositoryTask): Promise<ObservedRepository | undefined> {
  try {
    return await observeRepository(project.withoutSignal(), entry);
  } catch {
    // The git host is still away: the first failure is the one to report.
    return undefined;
  }
}

function occupied(
  { request, project }: RepositoryTask,
  { found, reason }: Seen<'other'>,
): ConflictError {
  const { host, project: path } = project.client.location;
  return new ConflictError(
    `conflict: ${path} on ${host} exists already (${found.web_url}): ${reason}. Choose another name than "${request.name}"; or rename or delete that project, then run the task again`,
  );
}

function hidden({ project }: RepositoryTask, cause: unknown): ConflictError {
  const { host, project: path } = project.client.location;
  return new ConflictError(
    `conflict: the path ${path} is taken on ${host} by a project that the token cannot see, or that is waiting to be deleted. Choose another name, or let an owner of the group free the path`,
    cause,
  );
}

/** Adds to a failure what exists by now, and how to go on. */
function withLeftovers(
  { project }: RepositoryTask,
  seen: ObservedRepository | undefined,
  failure: unknown,
): unknown {
  if (!isGitHostError(failure)) {
    return failure;
  }
  const { host, project: path, url } = project.client.location;
  const left = {
    absent: `project ${path} was not made`,
    empty: `project ${path} is there and empty (${url})`,
    own: `project ${path} is there and filled (${url})`,
    other: `project ${path} is there with contents of others (${url})`,
    unknown: `project ${path} may have been made (${url})`,
  }[seen?.state ?? 'unknown'];
  return new GitHostError(
    {
      kind: failure.kind,
      host,
      project: path,
      status: failure.status,
      reason: `${failure.reason}; ${left}`,
      hint: `${failure.hint.replace(
        /^Nothing was changed; /,
        '',
      )}; then run the task again: it goes on from what is there`,
    },
    failure,
  );
}

function resultOf(
  { project, request, files }: RepositoryTask,
  result: Pick<CreatedRepository, 'outcome' | 'commit' | 'projectId'>,
): CreatedRepository {
  const { url } = project.client.location;
  const branch = branchOf(request);
  return {
    url,
    cloneUrl: `${url}.git`,
    repoContentsUrl: `${url}/-/blob/${branch}`,
    branch,
    files: files.map(({ file }) => file),
    notes: [],
    ...result,
  };
}

function branchOf({ defaultBranch }: CreateRepositoryRequest): string {
  return defaultBranch ?? 'main';
}
