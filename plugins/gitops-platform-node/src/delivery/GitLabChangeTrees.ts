import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ChangeTrees } from '../layouts';
import type { EditableTree } from './EditableTree';
import type { GitLabServices } from './GitLabServices';

/**
 * The repositories of a platform on the git host, for one change. Remembers the
 * one of a service that was asked for: that is where such a change is written.
 */
export class GitLabChangeTrees implements ChangeTrees {
  private readonly opened = new Map<string, EditableTree>();

  /** @param pinned - a service whose repository is looked at in another state than its head */
  constructor(
    readonly platform: EditableTree,
    private readonly services: GitLabServices,
    private readonly pinned?: { service: string; tree: EditableTree },
  ) {}

  async ofService(
    model: PlatformModel,
    service: string,
  ): Promise<EditableTree> {
    const tree =
      this.pinned?.service === service
        ? this.pinned.tree
        : await this.services.ofService(model, service);
    this.opened.set(service, tree);
    return tree;
  }

  projectIdOf(model: PlatformModel, service: string): Promise<string> {
    return this.services.projectIdOf(model, service);
  }

  /** @throws Error where the layout has planned an edit of a repository that it did not read. */
  openedService(service: string): EditableTree {
    const tree = this.opened.get(service);
    if (!tree) {
      throw new Error(
        `The repository of service "${service}" was changed without being read`,
      );
    }
    return tree;
  }

  withPlatform(tree: EditableTree): GitLabChangeTrees {
    return new GitLabChangeTrees(tree, this.services);
  }

  withService(service: string, tree: EditableTree): GitLabChangeTrees {
    return new GitLabChangeTrees(this.platform, this.services, {
      service,
      tree,
    });
  }
}
