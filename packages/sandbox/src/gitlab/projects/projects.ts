import { rm } from 'node:fs/promises';
import { createRepository } from '../../git/repository';
import { isBranchName } from '../../git/names';
import { GitlabContext, repositoryOf, withRepository } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { Project, User, Visibility } from '../state/types';
import { checkPath, pathFromName } from './names';
import { isNamespaceTaken } from './groups';

/** What a new project is made from. */
export interface NewProject {
  /** Group or user that the project belongs to. */
  namespace: { id: number; fullPath: string };
  name?: string;
  path?: string;
  description?: string;
  visibility?: Visibility;
  topics?: string[];
  mergeMethod?: Project['mergeMethod'];
  defaultBranch?: string;
  creator: User;
  createdAt?: Date;
}

/**
 * Makes a project with an empty repository.
 *
 * @throws GitlabError 400 `has already been taken` where the path is in use, 400 where it is invalid.
 */
export async function createProject(
  context: GitlabContext,
  input: NewProject,
): Promise<Project> {
  const path = input.path ?? pathFromName(input.name ?? '');
  checkPath(path, false);
  const defaultBranch = input.defaultBranch ?? 'main';
  if (!isBranchName(defaultBranch)) {
    throw GitlabError.invalid({ default_branch: ['is invalid'] });
  }
  const fullPath = `${input.namespace.fullPath}/${path}`;
  const repository = context.store.repositoryPath({ fullPath });

  return context.locks.run(repository, async () => {
    if (isNamespaceTaken(context, fullPath)) {
      const taken = ['has already been taken'];
      throw GitlabError.invalid({
        'project_namespace.name': taken,
        name: taken,
        path: taken,
      });
    }
    // A folder without a project is what a crash between the two steps below leaves behind.
    await rm(repository, { recursive: true, force: true });
    await createRepository(repository, defaultBranch);
    return context.store.change(state => {
      const project: Project = {
        id: state.nextId.project++,
        namespaceId: input.namespace.id,
        path,
        fullPath,
        name: input.name ?? path,
        description: input.description ?? '',
        visibility: input.visibility ?? 'private',
        topics: input.topics ?? [],
        createdAt: (input.createdAt ?? new Date()).toISOString(),
        creatorId: input.creator.id,
        nextMergeRequestIid: 1,
        mergeMethod: input.mergeMethod ?? 'merge',
        variables: [],
        protectedBranches: [],
        members: [],
      };
      state.projects.push(project);
      return project;
    });
  });
}

/** Removes a project, its merge requests and its repository. */
export async function deleteProject(
  context: GitlabContext,
  project: Project,
): Promise<void> {
  await withRepository(context, project, async () => {
    await context.store.change(state => {
      state.projects = state.projects.filter(({ id }) => id !== project.id);
      state.mergeRequests = state.mergeRequests.filter(
        ({ projectId }) => projectId !== project.id,
      );
    });
    await rm(repositoryOf(context, project), { recursive: true, force: true });
  });
}
