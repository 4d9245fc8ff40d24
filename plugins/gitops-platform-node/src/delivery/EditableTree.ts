import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitLabProject, RepositoryFile } from '../gitlab/GitLabProject';
import type { PlatformTree } from '../layouts';

/**
 * The files of a project at one commit, each with the last commit that touched
 * it, which GitLab compares when the file is written.
 */
export class EditableTree implements PlatformTree {
  private readonly files = new Map<
    string,
    Promise<RepositoryFile | undefined>
  >();

  /** @param configuredBranch - where the branch is not simply the default one of the project */
  constructor(
    readonly repository: PlatformRepository,
    readonly project: GitLabProject,
    private readonly configuredBranch?: string,
  ) {}

  async readText(path: string): Promise<string | undefined> {
    return (await this.file(path))?.text;
  }

  file(path: string): Promise<RepositoryFile | undefined> {
    let file = this.files.get(path);
    if (!file) {
      file = this.project.file(path, this.repository.revision);
      this.files.set(path, file);
    }
    return file;
  }

  /** The same repository at another commit. */
  at(revision: string): EditableTree {
    return new EditableTree(
      { ...this.repository, revision },
      this.project,
      this.configuredBranch,
    );
  }

  /** Whether the branch is the one that GitLab takes where none is named. */
  async isOfDefaultBranch(): Promise<boolean> {
    if (this.configuredBranch === undefined) {
      return true;
    }
    const { default_branch: defaultBranch } = await this.project.get();
    return defaultBranch === this.configuredBranch;
  }
}
