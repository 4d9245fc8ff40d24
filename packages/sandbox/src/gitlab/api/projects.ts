import { Router } from 'express';
import { z } from 'zod';
import { resolveBranch } from '../../git/references';
import { writeDefaultBranch } from '../../git/repository';
import { commitToBranch } from '../commits/commitToBranch';
import { GitlabContext, withRepository } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { findNamespace, namespaceOfUser } from '../projects/namespaces';
import { createProject, deleteProject } from '../projects/projects';
import { currentUser, requireProject } from './lookup';
import { paginate } from './pagination';
import { flag, readParameters, textList } from './parameters';
import { presentProject } from './presentProject';

const visibility = z.enum(['private', 'internal', 'public']);
const mergeMethod = z.enum(['merge', 'rebase_merge', 'ff']);

const newProject = z
  .object({
    name: z.string().min(1).optional(),
    path: z.string().min(1).optional(),
    namespace_id: z.coerce.number().nullish(),
    description: z.string().nullish(),
    visibility: visibility.optional(),
    topics: textList.optional(),
    tag_list: textList.optional(),
    merge_method: mergeMethod.optional(),
    default_branch: z.string().optional(),
    initialize_with_readme: flag.optional(),
  })
  .refine(({ name, path }) => name !== undefined || path !== undefined, {
    path: ['name'],
  });

const changedProject = z.object({
  name: z.string().min(1).optional(),
  description: z.string().nullish(),
  visibility: visibility.optional(),
  topics: textList.optional(),
  merge_method: mergeMethod.optional(),
  only_allow_merge_if_pipeline_succeeds: flag.optional(),
  default_branch: z.string().optional(),
});

/** `projects`: list, show, create, change, delete. */
export function addProjectRoutes(router: Router, context: GitlabContext): void {
  const { store, baseUrl } = context;

  router.get('/projects', async (req, res) => {
    const search = String(req.query.search ?? '').toLowerCase();
    const field = req.query.search_namespaces === 'true' ? 'fullPath' : 'path';
    const topics = String(req.query.topic ?? '')
      .split(',')
      .filter(Boolean);
    const projects = store.state.projects.filter(
      project =>
        `${project[field]}\n${project.name}`.toLowerCase().includes(search) &&
        topics.every(topic => project.topics.includes(topic)),
    );
    res.json(
      await Promise.all(
        paginate(baseUrl, req, res, projects).map(project =>
          presentProject(context, project),
        ),
      ),
    );
  });

  router.post('/projects', async (req, res) => {
    const input = readParameters(req, newProject);
    const user = currentUser(res);
    const namespace =
      input.namespace_id === undefined || input.namespace_id === null
        ? namespaceOfUser(user)
        : findNamespace(store, input.namespace_id);
    if (!namespace) {
      throw GitlabError.invalid({ namespace: ['is not valid'] });
    }
    const project = await createProject(context, {
      namespace,
      name: input.name,
      path: input.path,
      description: input.description ?? '',
      visibility: input.visibility,
      topics: input.topics ?? input.tag_list,
      mergeMethod: input.merge_method,
      defaultBranch: input.default_branch,
      creator: user,
    });
    if (input.initialize_with_readme) {
      const signature = { ...user, date: new Date() };
      await commitToBranch(context, project, {
        branch: input.default_branch ?? 'main',
        message: 'Initial commit',
        author: signature,
        committer: signature,
        actions: [
          {
            action: 'create',
            filePath: 'README.md',
            content: Buffer.from(`# ${project.name}\n`),
          },
        ],
      });
    }
    res.status(201).json(await presentProject(context, project));
  });

  router.get('/projects/:id', async (req, res) => {
    res.json(await presentProject(context, requireProject(context, req)));
  });

  router.put('/projects/:id', async (req, res) => {
    const project = requireProject(context, req);
    const input = readParameters(req, changedProject);
    const branch = input.default_branch;
    if (branch !== undefined) {
      await withRepository(context, project, async repository => {
        if ((await resolveBranch(repository, branch)) === undefined) {
          throw GitlabError.invalid({
            base: [`Could not set the default branch`],
          });
        }
        await writeDefaultBranch(repository, branch);
      });
    }
    await store.change(() =>
      Object.assign(project, {
        name: input.name ?? project.name,
        description: input.description ?? project.description,
        visibility: input.visibility ?? project.visibility,
        topics: input.topics ?? project.topics,
        mergeMethod: input.merge_method ?? project.mergeMethod,
        pipelineMustSucceed:
          input.only_allow_merge_if_pipeline_succeeds ??
          project.pipelineMustSucceed,
      }),
    );
    res.json(await presentProject(context, project));
  });

  router.delete('/projects/:id', async (req, res) => {
    await deleteProject(context, requireProject(context, req));
    res.status(202).json({ message: '202 Accepted' });
  });
}
