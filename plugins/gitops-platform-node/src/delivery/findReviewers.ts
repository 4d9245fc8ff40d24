import { InputError } from '@backstage/errors';
import type { GitLabProject, User } from '../gitlab/GitLabProject';

/**
 * Looks up the accounts of reviewers.
 *
 * @param names - user names on the git host
 * @throws InputError naming the ones that the git host does not know.
 */
export async function findReviewers(
  project: GitLabProject,
  names: string[] = [],
): Promise<User[]> {
  const users = await Promise.all(names.map(name => project.user(name)));
  const unknown = names.filter((_, index) => !users[index]);
  if (unknown.length > 0) {
    throw new InputError(
      `${project.client.location.host} has no user ${unknown
        .map(name => `"${name}"`)
        .join(', ')}: give reviewers by their user name there, without @`,
    );
  }
  return users.filter(user => user !== undefined);
}
