import { Request, Router } from 'express';
import { z } from 'zod';
import { GitlabContext } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { ProjectVariable } from '../state/types';
import { requireProject } from './lookup';
import { paginate } from './pagination';
import { flag, readParameters } from './parameters';
import { presentUserId } from './presentPeople';

const newMember = z.object({
  user_id: z.coerce.number(),
  access_level: z.coerce.number(),
});

const newVariable = z.object({
  key: z.string().regex(/^[A-Za-z0-9_]{1,255}$/),
  value: z.string(),
  variable_type: z.enum(['env_var', 'file']).optional(),
  protected: flag.optional(),
  masked: flag.optional(),
  masked_and_hidden: flag.optional(),
  raw: flag.optional(),
  environment_scope: z.string().optional(),
  description: z.string().nullish(),
});

const protectedBranch = z.object({ name: z.string() });

/** Members, CI/CD variables and protected branches: stored and shown, without effect. */
export function addProjectSettingRoutes(
  router: Router,
  context: GitlabContext,
): void {
  const { store, baseUrl } = context;

  const listMembers = (req: Request) =>
    requireProject(context, req).members.map(({ userId, accessLevel }) => ({
      ...presentUserId(context, userId),
      access_level: accessLevel,
    }));
  router.get('/projects/:id/members', (req, res) => {
    res.json(paginate(baseUrl, req, res, listMembers(req)));
  });
  router.get('/projects/:id/members/all', (req, res) => {
    res.json(paginate(baseUrl, req, res, listMembers(req)));
  });

  router.post('/projects/:id/members', async (req, res) => {
    const project = requireProject(context, req);
    const { user_id: userId, access_level: accessLevel } = readParameters(
      req,
      newMember,
    );
    const user = presentUserId(context, userId);
    if (!user) {
      throw GitlabError.notFound('User');
    }
    if (project.members.some(member => member.userId === userId)) {
      throw new GitlabError(409, { message: 'Member already exists' });
    }
    await store.change(() => project.members.push({ userId, accessLevel }));
    res.status(201).json({ ...user, access_level: accessLevel });
  });

  router.get('/projects/:id/variables', (req, res) => {
    const { variables } = requireProject(context, req);
    res.json(paginate(baseUrl, req, res, variables));
  });

  router.post('/projects/:id/variables', async (req, res) => {
    const project = requireProject(context, req);
    const input = readParameters(req, newVariable);
    const variable: ProjectVariable = {
      key: input.key,
      value: input.value,
      variable_type: input.variable_type ?? 'env_var',
      protected: input.protected ?? false,
      masked: input.masked ?? input.masked_and_hidden ?? false,
      hidden: input.masked_and_hidden ?? false,
      raw: input.raw ?? false,
      environment_scope: input.environment_scope ?? '*',
      description: input.description ?? null,
    };
    const isTaken = project.variables.some(
      other =>
        other.key === variable.key &&
        other.environment_scope === variable.environment_scope,
    );
    if (isTaken) {
      throw GitlabError.invalid({
        key: [`(${variable.key}) has already been taken`],
      });
    }
    await store.change(() => project.variables.push(variable));
    res.status(201).json(variable);
  });

  router.get('/projects/:id/variables/:key', (req, res) => {
    const variable = requireProject(context, req).variables.find(
      ({ key }) => key === req.params.key,
    );
    if (!variable) {
      throw GitlabError.notFound('Variable');
    }
    res.json(variable);
  });

  router.get('/projects/:id/protected_branches', (req, res) => {
    const names = requireProject(context, req).protectedBranches;
    res.json(paginate(baseUrl, req, res, names.map(presentProtection)));
  });

  router.post('/projects/:id/protected_branches', async (req, res) => {
    const project = requireProject(context, req);
    const { name } = readParameters(req, protectedBranch);
    if (project.protectedBranches.includes(name)) {
      throw new GitlabError(409, {
        message: `Protected branch '${name}' already exists`,
      });
    }
    await store.change(() => project.protectedBranches.push(name));
    res.status(201).json(presentProtection(name));
  });

  // The sandbox runs no pipelines; clients that ask for them get the answer of a project without CI.
  router.get('/projects/:id/pipelines', (req, res) => {
    requireProject(context, req);
    res.json(paginate(baseUrl, req, res, []));
  });
}

function presentProtection(name: string) {
  const maintainers = [
    { access_level: 40, access_level_description: 'Maintainers' },
  ];
  return {
    name,
    push_access_levels: maintainers,
    merge_access_levels: maintainers,
    allow_force_push: false,
  };
}
