import { Router } from 'express';
import { z } from 'zod';
import { GitlabContext } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { createGroup } from '../projects/groups';
import { Group } from '../state/types';
import { requireGroup } from './lookup';
import { paginate } from './pagination';
import { readParameters } from './parameters';
import { presentGroup } from './presentPeople';
import { presentProject } from './presentProject';

const newGroup = z.object({
  name: z.string().min(1),
  path: z.string().min(1),
  parent_id: z.coerce.number().nullish(),
  description: z.string().nullish(),
  visibility: z.enum(['private', 'internal', 'public']).optional(),
});

/** `groups`, their subgroups and their projects. */
export function addGroupRoutes(router: Router, context: GitlabContext): void {
  const { store, baseUrl } = context;

  router.get('/groups', (req, res) => {
    const search = String(req.query.search ?? '').toLowerCase();
    const onlyTop = req.query.top_level_only === 'true';
    const groups = store.state.groups.filter(
      group =>
        group.fullPath.toLowerCase().includes(search) &&
        (!onlyTop || group.parentId === undefined),
    );
    res.json(
      paginate(baseUrl, req, res, sorted(groups)).map(group =>
        presentGroup(context, group),
      ),
    );
  });

  router.post('/groups', async (req, res) => {
    const input = readParameters(req, newGroup);
    const parent =
      input.parent_id === undefined || input.parent_id === null
        ? undefined
        : store.group(input.parent_id);
    if (input.parent_id && !parent) {
      throw GitlabError.notFound('Group');
    }
    const group = await createGroup(context, {
      path: input.path,
      name: input.name,
      parent,
      description: input.description ?? '',
      visibility: input.visibility,
    });
    res.status(201).json(presentGroup(context, group));
  });

  router.get('/groups/:id', async (req, res) => {
    const group = requireGroup(context, req);
    const shown = presentGroup(context, group);
    const projects =
      req.query.with_projects === 'false' ? [] : store.projectsOf(group, false);
    res.json({
      ...shown,
      projects: await Promise.all(
        projects.map(project => presentProject(context, project)),
      ),
      shared_projects: [],
    });
  });

  router.get('/groups/:id/subgroups', (req, res) => {
    const group = requireGroup(context, req);
    const groups = store.state.groups.filter(
      ({ parentId }) => parentId === group.id,
    );
    res.json(
      paginate(baseUrl, req, res, sorted(groups)).map(subgroup =>
        presentGroup(context, subgroup),
      ),
    );
  });

  router.get('/groups/:id/descendant_groups', (req, res) => {
    const { fullPath } = requireGroup(context, req);
    const groups = store.state.groups.filter(group =>
      group.fullPath.startsWith(`${fullPath}/`),
    );
    res.json(
      paginate(baseUrl, req, res, sorted(groups)).map(group =>
        presentGroup(context, group),
      ),
    );
  });

  router.get('/groups/:id/projects', async (req, res) => {
    const group = requireGroup(context, req);
    const search = String(req.query.search ?? '').toLowerCase();
    const projects = store
      .projectsOf(group, req.query.include_subgroups === 'true')
      .filter(({ path, name }) =>
        `${path}\n${name}`.toLowerCase().includes(search),
      );
    res.json(
      await Promise.all(
        paginate(baseUrl, req, res, projects).map(project =>
          presentProject(context, project),
        ),
      ),
    );
  });

  router.get('/groups/:id/members', (req, res) => {
    requireGroup(context, req);
    res.json(paginate(baseUrl, req, res, []));
  });
}

function sorted(groups: Group[]): Group[] {
  return [...groups].sort((one, other) =>
    one.fullPath.localeCompare(other.fullPath),
  );
}
