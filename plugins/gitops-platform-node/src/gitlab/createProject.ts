import { InputError } from '@backstage/errors';
import { GitHostError, isGitHostError } from './GitHostError';
import { namespaceAnswer, projectAnswer, type Project } from './answers';
import type { GitLabClient } from './GitLabClient';

/** Who can see a project. */
export type Visibility = 'private' | 'internal' | 'public';

/**
 * Makes the project that the client is for, without a commit.
 *
 * @throws InputError where its group does not exist or cannot be seen.
 * @throws GitHostError `rejected` where the path is taken (GitLab answers 400 or 409, by version).
 */
export async function createProject(
  client: GitLabClient,
  settings: { description?: string; visibility: Visibility; topics?: string[] },
): Promise<Project> {
  const { project, host } = client.location;
  const cut = project.lastIndexOf('/');
  const group = project.slice(0, cut);
  const name = project.slice(cut + 1);
  const namespace = await namespaceId(client, group);
  try {
    return await client.json(projectAnswer, {
      of: 'instance',
      method: 'POST',
      path: '/projects',
      body: {
        name,
        path: name,
        namespace_id: namespace,
        visibility: settings.visibility,
        ...(settings.description && { description: settings.description }),
        ...(settings.topics && { topics: settings.topics }),
      },
    });
  } catch (error) {
    if (!isGitHostError(error, 'forbidden')) {
      throw error;
    }
    throw new GitHostError(
      {
        kind: 'forbidden',
        host,
        project,
        status: error.status,
        reason: error.reason,
        hint: `It needs the scope "api" and a role in group ${group} that may create projects there`,
      },
      error,
    );
  }
}

async function namespaceId(
  client: GitLabClient,
  group: string,
): Promise<number> {
  const namespace = await client.jsonIfFound(namespaceAnswer, {
    of: 'instance',
    path: `/namespaces/${encodeURIComponent(group)}`,
  });
  if (!namespace) {
    throw new InputError(
      `There is no group ${group} on ${client.location.host}, or the token cannot see it: create the group, or name another one`,
    );
  }
  return namespace.id;
}
