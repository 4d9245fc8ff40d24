import { pipeline } from 'node:stream/promises';
import { Request, Router } from 'express';
import { z } from 'zod';
import {
  ARCHIVE_FORMATS,
  ArchiveFormat,
  streamArchive,
} from '../../git/archive';
import { listCommits } from '../../git/commit';
import { compareTrees } from '../../git/difference';
import { mergeBase } from '../../git/merge';
import { readDefaultBranch } from '../../git/repository';
import { isFullObjectId } from '../../git/names';
import { readObject } from '../../git/ObjectReader';
import { findEntry, listTree } from '../../git/tree';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { requireCommit, requireProject } from './lookup';
import { paginate } from './pagination';
import { flag, readParameters } from './parameters';
import { presentCommit, presentDifference } from './presentCommit';
import { projectUrl } from './presentProject';

const treeQuery = z.object({
  ref: z.string().optional(),
  path: z.string().optional(),
  recursive: flag.optional(),
});
const archiveQuery = z.object({
  sha: z.string().optional(),
  path: z.string().optional(),
});
const compareQuery = z.object({
  from: z.string(),
  to: z.string(),
  straight: flag.optional(),
});

/** `repository/tree`, `archive`, `compare`, `blobs` and `merge_base`. */
export function addRepositoryRoutes(
  router: Router,
  context: GitlabContext,
): void {
  router.get('/projects/:id/repository/tree', async (req, res) => {
    const project = requireProject(context, req);
    const { ref, path, recursive } = readParameters(req, treeQuery);
    const commit = await requireCommit(context, project, ref, 'Tree');
    const under = trimSlashes(path);
    const entries = await listTree(repositoryOf(context, project), commit, {
      under,
      recursive,
    });
    if (under && entries.length === 0) {
      throw GitlabError.notFound('invalid revision or path');
    }
    const ordered = recursive
      ? entries
      : [
          ...entries.filter(({ type }) => type === 'tree'),
          ...entries.filter(({ type }) => type !== 'tree'),
        ];
    res.json(
      paginate(context.baseUrl, req, res, ordered).map(entry => ({
        id: entry.sha,
        name: entry.path.split('/').at(-1),
        type: entry.type,
        path: entry.path,
        mode: entry.mode,
      })),
    );
  });

  router.get('/projects/:id/repository/archive:format?', async (req, res) => {
    const project = requireProject(context, req);
    const { sha, path } = readParameters(req, archiveQuery);
    const format = archiveFormat(req);
    const repository = repositoryOf(context, project);
    const commit = await requireCommit(context, project, sha, 'File');
    const under = trimSlashes(path);
    if (under && !(await findEntry(repository, commit, under))) {
      throw GitlabError.notFound('File');
    }
    const name = [
      project.path,
      sha ?? (await readDefaultBranch(repository)),
      commit,
      under,
    ]
      .filter(Boolean)
      .join('-')
      .replace(/\//g, '-');
    res.set({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${encodeURIComponent(
        name,
      )}.${format}"`,
      'content-transfer-encoding': 'binary',
    });
    await pipeline(
      streamArchive(repository, commit, { format, prefix: name, path: under }),
      res,
    );
  });

  router.get('/projects/:id/repository/compare', async (req, res) => {
    const project = requireProject(context, req);
    const { from, to, straight } = readParameters(req, compareQuery);
    const repository = repositoryOf(context, project);
    const [start, end] = await Promise.all([
      requireCommit(context, project, from, 'Ref'),
      requireCommit(context, project, to, 'Ref'),
    ]);
    const base = straight ? start : await mergeBase(repository, start, end);
    const commits = await listCommits(repository, end, { notIn: start });
    const url = projectUrl(context, project);
    res.json({
      commit: commits[0] ? presentCommit(url, commits[0]) : null,
      commits: commits.map(commit => presentCommit(url, commit)).reverse(),
      diffs: (await compareTrees(repository, base ?? start, end)).map(
        presentDifference,
      ),
      compare_timeout: false,
      compare_same_ref: start === end,
      web_url: `${url}/-/compare/${from}...${to}`,
    });
  });

  router.get('/projects/:id/repository/merge_base', async (req, res) => {
    const project = requireProject(context, req);
    const { refs } = readParameters(
      req,
      z.object({ refs: z.array(z.string()).min(2) }),
    );
    const [one, other] = await Promise.all(
      refs.map(ref => requireCommit(context, project, ref, 'Commit')),
    );
    const repository = repositoryOf(context, project);
    const base = await mergeBase(repository, one, other);
    if (base === undefined) {
      throw GitlabError.notFound('Merge Base');
    }
    const [commit] = await listCommits(repository, base, { limit: 1 });
    res.json(presentCommit(projectUrl(context, project), commit));
  });

  router.get('/projects/:id/repository/blobs/:sha/raw', async (req, res) => {
    const repository = repositoryOf(context, requireProject(context, req));
    const { sha } = req.params;
    const blob = isFullObjectId(sha)
      ? await readObject(repository, sha)
      : undefined;
    if (blob?.type !== 'blob') {
      throw GitlabError.notFound('Blob');
    }
    res
      .set('x-content-type-options', 'nosniff')
      .type('text/plain')
      .send(blob.content);
  });
}

function archiveFormat(req: Request): ArchiveFormat {
  const wanted = (req.params.format ?? '.tar.gz').slice(1);
  const format = ARCHIVE_FORMATS.find(
    known => known === wanted || (known === 'tar.gz' && wanted === 'tgz'),
  );
  if (!format) {
    throw new GitlabError(404, { error: '404 Not Found' });
  }
  return format;
}

function trimSlashes(path: string | undefined): string | undefined {
  return path?.replace(/^\/+|\/+$/g, '') || undefined;
}
