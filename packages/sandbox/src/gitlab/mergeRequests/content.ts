import { Commit, listCommits } from '../../git/commit';
import { compareTrees, FileDifference } from '../../git/difference';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { MergeRequest, Project } from '../state/types';
import { comparedCommits, examine } from './comparison';

/** The changed files of a merge request in any state. */
export async function differencesOf(
  context: GitlabContext,
  project: Project,
  request: MergeRequest,
): Promise<FileDifference[]> {
  const commits = comparedCommits(await examine(context, project, request));
  return commits
    ? compareTrees(
        repositoryOf(context, project),
        commits.baseSha,
        commits.headSha,
      )
    : [];
}

/** The commits of a merge request in any state, newest first. */
export async function commitsOf(
  context: GitlabContext,
  project: Project,
  request: MergeRequest,
): Promise<Commit[]> {
  const commits = comparedCommits(await examine(context, project, request));
  return commits
    ? listCommits(repositoryOf(context, project), commits.headSha, {
        notIn: commits.startSha,
      })
    : [];
}
