import { createHash } from 'node:crypto';
import { Request, Router } from 'express';
import { z } from 'zod';
import { lastCommitOf } from '../../git/commit';
import { resolveBranch } from '../../git/references';
import { findEntry, readBlob } from '../../git/tree';
import { CommitAction } from '../commits/commitActions';
import { commitToBranch } from '../commits/commitToBranch';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { refreshMergeRequests } from '../mergeRequests/refresh';
import { Project, User } from '../state/types';
import { currentUser, requireCommit, requireProject } from './lookup';
import { flag, readParameters } from './parameters';

const changedFile = z.object({
  branch: z.string(),
  commit_message: z.string(),
  start_branch: z.string().optional(),
  author_name: z.string().optional(),
  author_email: z.string().optional(),
  content: z.string().optional(),
  encoding: z.enum(['text', 'base64']).optional(),
  last_commit_id: z.string().optional(),
  execute_filemode: flag.optional(),
});

const ROUTE = '/projects/:id/repository/files/:path';

/** `repository/files`: show, raw, HEAD, create, update, delete. */
export function addFileRoutes(router: Router, context: GitlabContext): void {
  router.get(`${ROUTE}/raw`, async (req, res) => {
    const project = requireProject(context, req);
    const file = await findFile(context, project, req, textOf(req.query.ref));
    const etag = `W/"${file.sha}"`;
    res.set(headersOf(file));
    res.set({
      'cache-control': 'max-age=0, private, must-revalidate',
      etag,
      'content-disposition': `inline; filename="${encodeURIComponent(
        file.name,
      )}"`,
      // A raw file of a repository is never a page of this site.
      'x-content-type-options': 'nosniff',
    });
    // Not `req.fresh`: `fetch` adds `Cache-Control: no-cache` to a conditional request, which means
    // "ask the server", not "send it again".
    if (req.get('if-none-match') === etag) {
      res.status(304).end();
      return;
    }
    res.type('text/plain').send(file.content);
  });

  router.get(ROUTE, async (req, res) => {
    const project = requireProject(context, req);
    const ref = textOf(req.query.ref);
    if (ref === undefined) {
      throw new GitlabError(400, { error: 'ref is missing' });
    }
    const file = await findFile(context, project, req, ref);
    res.set(headersOf(file));
    // Express answers HEAD through this route and leaves the body out.
    res.json({
      file_name: file.name,
      file_path: file.path,
      size: file.content.length,
      encoding: 'base64',
      content_sha256: file.sha256,
      ref,
      blob_id: file.sha,
      commit_id: file.commitId,
      last_commit_id: file.lastCommitId,
      execute_filemode: file.executable,
      content: file.content.toString('base64'),
    });
  });

  const change =
    (action: CommitAction['action']) => async (req: Request, user: User) => {
      const project = requireProject(context, req);
      const input = readParameters(req, changedFile);
      if (action !== 'delete' && input.content === undefined) {
        throw new GitlabError(400, { error: 'content is missing' });
      }
      const filePath = req.params.path;
      await refuseStale(context, project, {
        action,
        filePath,
        start: input.start_branch ?? input.branch,
        lastCommitId: input.last_commit_id,
      });
      const date = new Date();
      await commitToBranch(context, project, {
        branch: input.branch,
        startBranch: input.start_branch,
        message: input.commit_message,
        author: {
          name: input.author_name ?? user.name,
          email: input.author_email ?? user.email,
          date,
        },
        committer: { name: user.name, email: user.email, date },
        actions: [
          {
            action,
            filePath,
            content: Buffer.from(
              input.content ?? '',
              input.encoding === 'base64' ? 'base64' : 'utf8',
            ),
            lastCommitId: input.last_commit_id,
            executable: input.execute_filemode,
          },
        ],
      });
      await refreshMergeRequests(context, project, user);
      return { file_path: filePath, branch: input.branch };
    };
  const create = change('create');
  const update = change('update');
  const remove = change('delete');

  router.post(ROUTE, async (req, res) => {
    res.status(201).json(await create(req, currentUser(res)));
  });
  router.put(ROUTE, async (req, res) => {
    res.json(await update(req, currentUser(res)));
  });
  router.delete(ROUTE, async (req, res) => {
    await remove(req, currentUser(res));
    res.status(204).end();
  });
}

interface RepositoryFile {
  path: string;
  name: string;
  sha: string;
  ref: string;
  executable: boolean;
  content: Buffer;
  sha256: string;
  commitId: string;
  lastCommitId: string;
}

async function findFile(
  context: GitlabContext,
  project: Project,
  req: Request,
  ref: string | undefined,
): Promise<RepositoryFile> {
  const { path } = req.params;
  const repository = repositoryOf(context, project);
  const commitId = await requireCommit(
    context,
    project,
    ref === 'HEAD' ? undefined : ref,
  );
  const entry = await findEntry(repository, commitId, path);
  if (entry?.type !== 'blob') {
    throw GitlabError.notFound('File');
  }
  const content = await readBlob(repository, entry.sha);
  return {
    path,
    name: path.split('/').at(-1) ?? path,
    sha: entry.sha,
    ref: ref ?? 'HEAD',
    executable: entry.mode === '100755',
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
    commitId,
    lastCommitId: (await lastCommitOf(repository, commitId, path)) ?? commitId,
  };
}

function headersOf(file: RepositoryFile): Record<string, string> {
  return {
    'x-gitlab-blob-id': file.sha,
    'x-gitlab-commit-id': file.commitId,
    'x-gitlab-content-sha256': file.sha256,
    'x-gitlab-encoding': 'base64',
    'x-gitlab-execute-filemode': String(file.executable),
    // Header values are Latin-1; GitLab sends these two unencoded where it can.
    'x-gitlab-file-name': encodeURI(file.name),
    'x-gitlab-file-path': encodeURI(file.path),
    'x-gitlab-last-commit-id': file.lastCommitId,
    'x-gitlab-ref': encodeURI(file.ref),
    'x-gitlab-size': String(file.content.length),
  };
}

/**
 * The files API words a stale `last_commit_id` differently from the commits API
 * (`Files::UpdateService`, `Files::DeleteService`).
 */
async function refuseStale(
  context: GitlabContext,
  project: Project,
  change: {
    action: CommitAction['action'];
    filePath: string;
    start: string;
    lastCommitId: string | undefined;
  },
): Promise<void> {
  if (change.lastCommitId === undefined || change.action === 'create') {
    return;
  }
  const repository = repositoryOf(context, project);
  const tip = await resolveBranch(repository, change.start);
  const last = tip && (await lastCommitOf(repository, tip, change.filePath));
  if (last && last !== change.lastCommitId) {
    throw GitlabError.badRequest(
      change.action === 'delete'
        ? 'You are attempting to delete a file that has been previously updated.'
        : 'You are attempting to update a file that has changed since you started editing it.',
    );
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
