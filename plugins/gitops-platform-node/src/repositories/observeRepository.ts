import { readOwnCommit } from '../delivery/commitMessage';
import type { Commit, GitLabProject, Project } from '../gitlab/GitLabProject';

/** What is at the address of a repository, with what was found. */
export type ObservedRepository =
  | { state: 'absent' }
  | { state: 'empty'; found: Project }
  | { state: 'own'; found: Project; branch: string; commit: Commit }
  | { state: 'other'; found: Project; reason: string };

/**
 * Looks at a project on the git host.
 *
 * @param entry - value of the trailer of its first commit, where it is ours
 */
export async function observeRepository(
  project: GitLabProject,
  entry: string,
): Promise<ObservedRepository> {
  const found = await project.find();
  if (!found) {
    return { state: 'absent' };
  }
  if (found.marked_for_deletion_on) {
    const reason = `it is deleted and goes on ${found.marked_for_deletion_on}`;
    return { state: 'other', found, reason };
  }
  const branch = found.default_branch;
  if (found.empty_repo || !branch) {
    return { state: 'empty', found };
  }
  const commit = await project.firstCommit(branch);
  if (!commit) {
    const reason = `the history of its branch ${branch} is too long to be a new one`;
    return { state: 'other', found, reason };
  }
  const own = readOwnCommit(commit.message);
  if (own?.entry === entry) {
    return { state: 'own', found, branch, commit };
  }
  const [subject] = commit.message.split('\n', 1);
  const author = own ? `the portal for ${own.entry}` : 'somebody else';
  const id = commit.id.slice(0, 8);
  const reason = `its first commit, ${id} "${subject}", is by ${author}`;
  return { state: 'other', found, reason };
}
