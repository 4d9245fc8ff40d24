import { Request, Response } from 'express';
import { resolveCommit } from '../../git/references';
import { readDefaultBranch } from '../../git/repository';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { Group, MergeRequest, Project, User } from '../state/types';

/** The account whose token came with the request. */
export function currentUser(res: Response): User {
  return res.locals.user as User;
}

/** @throws GitlabError 404 `404 Project Not Found` */
export function requireProject(context: GitlabContext, req: Request): Project {
  const project = context.store.project(req.params.id);
  if (!project) {
    throw GitlabError.notFound('Project');
  }
  return project;
}

/** @throws GitlabError 404 `404 Group Not Found` */
export function requireGroup(context: GitlabContext, req: Request): Group {
  const group = context.store.group(req.params.id);
  if (!group) {
    throw GitlabError.notFound('Group');
  }
  return group;
}

/** @throws GitlabError 404 `404 Not found` */
export function requireMergeRequest(
  context: GitlabContext,
  project: Project,
  req: Request,
): MergeRequest {
  const request = context.store.mergeRequest(project, Number(req.params.iid));
  if (!request) {
    throw new GitlabError(404, { message: '404 Not found' });
  }
  return request;
}

/**
 * The commit of a reference, by default the tip of the default branch.
 *
 * @throws GitlabError 404 naming what was looked for.
 */
export async function requireCommit(
  context: GitlabContext,
  project: Project,
  reference: string | undefined,
  what = 'Commit',
): Promise<string> {
  const sha = await findCommit(context, project, reference);
  if (sha === undefined) {
    throw GitlabError.notFound(what);
  }
  return sha;
}

/** The commit of a reference, by default the tip of the default branch, where there is one. */
export async function findCommit(
  context: GitlabContext,
  project: Project,
  reference: string | undefined,
): Promise<string | undefined> {
  const repository = repositoryOf(context, project);
  return resolveCommit(
    repository,
    reference || (await readDefaultBranch(repository)),
  );
}
