import { Router } from 'express';
import { z } from 'zod';
import { listCommits, readCommit } from '../../git/commit';
import { CommitAction } from '../commits/commitActions';
import { commitToBranch } from '../commits/commitToBranch';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { refreshMergeRequests } from '../mergeRequests/refresh';
import {
  currentUser,
  findCommit,
  requireCommit,
  requireProject,
} from './lookup';
import { paginate } from './pagination';
import { flag, readParameters } from './parameters';
import {
  differencesOfCommit,
  presentCommit,
  presentCommitWithStatistics,
  presentDifference,
} from './presentCommit';
import { projectUrl } from './presentProject';

const action = z.object({
  action: z.enum(['create', 'update', 'delete', 'move', 'chmod']),
  file_path: z.string(),
  previous_path: z.string().nullish(),
  content: z.string().nullish(),
  encoding: z.enum(['text', 'base64']).optional(),
  last_commit_id: z.string().nullish(),
  execute_filemode: flag.nullish(),
});

const newCommit = z.object({
  branch: z.string(),
  commit_message: z.string(),
  start_branch: z.string().optional(),
  start_sha: z.string().optional(),
  force: flag.optional(),
  author_name: z.string().optional(),
  author_email: z.string().optional(),
  actions: z.array(action),
});

/** `repository/commits`. */
export function addCommitRoutes(router: Router, context: GitlabContext): void {
  const { baseUrl } = context;

  router.get('/projects/:id/repository/commits', async (req, res) => {
    const project = requireProject(context, req);
    const { ref_name, path, since, until, first_parent } = req.query;
    const from = await findCommit(context, project, text(ref_name));
    const commits =
      from === undefined
        ? []
        : await listCommits(repositoryOf(context, project), from, {
            path: text(path)?.replace(/^\/+|\/+$/g, ''),
            since: text(since),
            until: text(until),
            firstParent: first_parent === 'true',
          });
    const url = projectUrl(context, project);
    res.json(
      paginate(baseUrl, req, res, commits).map(commit =>
        presentCommit(url, commit),
      ),
    );
  });

  router.post('/projects/:id/repository/commits', async (req, res) => {
    const project = requireProject(context, req);
    const input = readParameters(req, newCommit);
    const user = currentUser(res);
    const date = new Date();
    const sha = await commitToBranch(context, project, {
      branch: input.branch,
      startBranch: input.start_branch,
      startSha: input.start_sha,
      force: input.force,
      message: input.commit_message,
      author: {
        name: input.author_name ?? user.name,
        email: input.author_email ?? user.email,
        date,
      },
      committer: { name: user.name, email: user.email, date },
      actions: input.actions.map(toAction),
    });
    await refreshMergeRequests(context, project, user);
    const repository = repositoryOf(context, project);
    res.status(201).json({
      ...(await presentCommitWithStatistics(
        repository,
        projectUrl(context, project),
        await readCommit(repository, sha),
      )),
      project_id: project.id,
    });
  });

  router.get('/projects/:id/repository/commits/:sha', async (req, res) => {
    const project = requireProject(context, req);
    const repository = repositoryOf(context, project);
    const sha = await requireCommit(context, project, req.params.sha);
    res.json({
      ...(await presentCommitWithStatistics(
        repository,
        projectUrl(context, project),
        await readCommit(repository, sha),
      )),
      project_id: project.id,
    });
  });

  router.get('/projects/:id/repository/commits/:sha/diff', async (req, res) => {
    const project = requireProject(context, req);
    const repository = repositoryOf(context, project);
    const sha = await requireCommit(context, project, req.params.sha);
    const files = await differencesOfCommit(
      repository,
      await readCommit(repository, sha),
    );
    res.json(paginate(baseUrl, req, res, files).map(presentDifference));
  });
}

function toAction(input: z.infer<typeof action>): CommitAction {
  return {
    action: input.action,
    filePath: input.file_path,
    previousPath: input.previous_path ?? undefined,
    content:
      input.content === undefined || input.content === null
        ? undefined
        : Buffer.from(
            input.content,
            input.encoding === 'base64' ? 'base64' : 'utf8',
          ),
    lastCommitId: input.last_commit_id ?? undefined,
    executable: input.execute_filemode ?? undefined,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
