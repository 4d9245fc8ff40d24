import { NotFoundError } from '@backstage/errors';
import {
  serviceNamed,
  type PlatformModel,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitLabProject } from '../gitlab/GitLabProject';
import { resolveHead } from '../gitlab/GitLabTree';
import { EditableTree } from './EditableTree';

/**
 * The repositories of a platform's services on the git host. Each is opened
 * when it is asked for, at the head that its default branch has then.
 */
export class GitLabServices {
  private readonly trees = new Map<string, Promise<EditableTree>>();

  /** @param openProject - opens the project that a clone address names */
  constructor(
    private readonly openProject: (repoUrl: string) => GitLabProject,
  ) {}

  async ofService(model: PlatformModel, name: string): Promise<EditableTree> {
    let tree = this.trees.get(name);
    if (!tree) {
      tree = this.open(serviceOf(model, name));
      this.trees.set(name, tree);
    }
    return tree;
  }

  async projectIdOf(model: PlatformModel, name: string): Promise<string> {
    const { id } = await this.projectOf(model, name).get();
    return String(id);
  }

  projectOf(model: PlatformModel, name: string): GitLabProject {
    return this.openProject(serviceOf(model, name).repoUrl);
  }

  private async open(service: PlatformService): Promise<EditableTree> {
    const project = this.openProject(service.repoUrl);
    const head = await resolveHead(project, { path: service.path });
    return new EditableTree(head, project);
  }
}

function serviceOf(model: PlatformModel, name: string): PlatformService {
  const service = serviceNamed(model, name);
  if (!service) {
    throw new NotFoundError(
      `Platform "${model.name}" has no service "${name}"`,
    );
  }
  return service;
}
