import { matchesBranch } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { Router } from 'express';
import { z } from 'zod';
import { readCommit } from '../../git/commit';
import { isAncestor } from '../../git/merge';
import { isBranchName } from '../../git/names';
import {
  listReferences,
  moveBranch,
  resolveBranch,
  resolveCommit,
} from '../../git/references';
import { readDefaultBranch } from '../../git/repository';
import { GitlabContext, repositoryOf, withRepository } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { refreshMergeRequests } from '../mergeRequests/refresh';
import { Project } from '../state/types';
import { currentUser, requireProject } from './lookup';
import { paginate } from './pagination';
import { readParameters } from './parameters';
import { presentCommit } from './presentCommit';
import { projectUrl } from './presentProject';

const newBranch = z.object({ branch: z.string(), ref: z.string() });

/** `repository/branches` and `repository/tags`. */
export function addBranchRoutes(router: Router, context: GitlabContext): void {
  const { baseUrl } = context;

  router.get('/projects/:id/repository/branches', async (req, res) => {
    const project = requireProject(context, req);
    const search = String(req.query.search ?? '').toLowerCase();
    const pattern = String(req.query.regex ?? '');
    const branches = (
      await listReferences(repositoryOf(context, project), 'heads')
    ).filter(
      ({ name }) =>
        name.toLowerCase().includes(search) && matchesBranch(pattern, name),
    );
    res.json(
      await Promise.all(
        paginate(baseUrl, req, res, branches).map(({ name, sha }) =>
          presentBranch(context, project, name, sha),
        ),
      ),
    );
  });

  router.post('/projects/:id/repository/branches', async (req, res) => {
    const project = requireProject(context, req);
    const { branch, ref } = readParameters(req, newBranch);
    const sha = await withRepository(context, project, async repository => {
      if (!isBranchName(branch)) {
        throw GitlabError.badRequest('Branch name is invalid');
      }
      if ((await resolveBranch(repository, branch)) !== undefined) {
        throw GitlabError.badRequest('Branch already exists');
      }
      const start = await resolveCommit(repository, ref);
      if (start === undefined) {
        throw GitlabError.badRequest(`Invalid reference name: ${ref}`);
      }
      await moveBranch(repository, branch, { from: undefined, to: start });
      return start;
    });
    res.status(201).json(await presentBranch(context, project, branch, sha));
  });

  router.get('/projects/:id/repository/branches/:branch', async (req, res) => {
    const project = requireProject(context, req);
    const { branch } = req.params;
    const sha = await resolveBranch(repositoryOf(context, project), branch);
    if (sha === undefined) {
      throw GitlabError.notFound('Branch');
    }
    res.json(await presentBranch(context, project, branch, sha));
  });

  router.delete(
    '/projects/:id/repository/branches/:branch',
    async (req, res) => {
      const project = requireProject(context, req);
      const { branch } = req.params;
      await withRepository(context, project, async repository => {
        const sha = await resolveBranch(repository, branch);
        if (sha === undefined) {
          throw GitlabError.notFound('Branch');
        }
        if ((await readDefaultBranch(repository)) === branch) {
          throw new GitlabError(405, { message: 'Cannot remove HEAD branch' });
        }
        await moveBranch(repository, branch, { from: sha, to: undefined });
      });
      await refreshMergeRequests(context, project, currentUser(res));
      res.status(204).end();
    },
  );

  router.get('/projects/:id/repository/tags', async (req, res) => {
    const project = requireProject(context, req);
    const repository = repositoryOf(context, project);
    const tags = await listReferences(repository, 'tags');
    res.json(
      await Promise.all(
        paginate(baseUrl, req, res, tags).map(async ({ name, sha }) => ({
          name,
          message: '',
          target: sha,
          commit: presentCommit(
            projectUrl(context, project),
            await readCommit(repository, sha),
          ),
          release: null,
          protected: false,
        })),
      ),
    );
  });
}

async function presentBranch(
  context: GitlabContext,
  project: Project,
  name: string,
  sha: string,
) {
  const repository = repositoryOf(context, project);
  const url = projectUrl(context, project);
  const defaultBranch = await readDefaultBranch(repository);
  const tip = await resolveBranch(repository, defaultBranch);
  const isDefault = name === defaultBranch;
  return {
    name,
    commit: presentCommit(url, await readCommit(repository, sha)),
    merged:
      !isDefault &&
      tip !== undefined &&
      (await isAncestor(repository, sha, tip)),
    protected: project.protectedBranches.includes(name),
    developers_can_push: true,
    developers_can_merge: true,
    can_push: true,
    default: isDefault,
    web_url: `${url}/-/tree/${name}`,
  };
}
