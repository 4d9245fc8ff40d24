import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { NotFoundError } from '@backstage/errors';
import type { ListableTree } from '../layouts';
import type { GitLabProject } from './GitLabProject';

/**
 * The files of a project at one commit. Each file is read when it is asked for,
 * and once.
 *
 * Files are read one by one, not as an archive: the commit is exactly the one
 * that was resolved, a missing file is told from a missing folder, and a large
 * repository costs no more than a small one.
 */
export class GitLabTree implements ListableTree {
  private readonly texts = new Map<string, Promise<string | undefined>>();

  constructor(
    readonly repository: PlatformRepository,
    private readonly project: GitLabProject,
  ) {}

  readText(path: string): Promise<string | undefined> {
    let text = this.texts.get(path);
    if (!text) {
      text = this.project.readText(path, this.repository.revision);
      this.texts.set(path, text);
      text.catch(() => this.texts.delete(path));
    }
    return text;
  }

  filesIn(folder: string): Promise<string[]> {
    return this.project.filesIn(folder, this.repository.revision);
  }
}

/**
 * Resolves the branch to its commit.
 *
 * @param branch - the default branch of the project where absent
 * @throws NotFoundError where there is no such branch, or the repository is empty.
 */
export async function resolveHead(
  project: GitLabProject,
  options: { branch?: string; path: string },
): Promise<PlatformRepository> {
  const { location } = project.client;
  const branch = options.branch ?? (await project.get()).default_branch;
  if (!branch) {
    throw new NotFoundError(
      `Project ${location.project} on ${location.host} has no branch yet; push its first commit`,
    );
  }
  const found = await project.branch(branch);
  if (!found) {
    // Tells a branch that is absent from a project that is.
    await project.get();
    throw new NotFoundError(
      `Project ${location.project} on ${location.host} has no branch "${branch}"`,
    );
  }
  return {
    url: location.url,
    host: location.host,
    baseUrl: location.baseUrl,
    project: location.project,
    branch,
    revision: found.commit.id,
    path: options.path,
  };
}
