import { Request, Response } from 'express';
import { resolveCommit } from '../../git/references';
import { isEmptyRepository, readDefaultBranch } from '../../git/repository';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { Project } from '../state/types';
import { projectAddress } from './addresses';
import {
  sendBlobPage,
  sendEmptyProjectPage,
  sendRaw,
  sendTreePage,
} from './filePages';
import { FormTokens } from './formToken';
import {
  sendBranchesPage,
  sendCommitPage,
  sendCommitsPage,
} from './historyPages';
import { locate, Location } from './location';
import {
  sendMergeRequestPage,
  sendMergeRequestsPage,
} from './mergeRequestPages';
import { sendNewMergeRequestPage } from './newMergeRequest';

/** A page of a project; answers whether there is one at this address. */
export async function sendProjectPage(
  context: GitlabContext,
  req: Request,
  res: Response,
  page: {
    project: Project;
    /** What stands behind `/-/`. */
    below: string | undefined;
    tokens: FormTokens;
  },
): Promise<boolean> {
  const { project, below, tokens } = page;
  const [kind = '', ...parts] = (below ?? '').split('/');
  const rest = parts.join('/');
  switch (kind) {
    case '':
    case 'tree':
    case 'blob':
    case 'raw':
    case 'commits':
      return sendFilePage(context, res, project, kind, rest);
    case 'edit':
    case 'blame':
    case 'new':
      // The portal links to GitLab's editor; the sandbox shows the file instead.
      res.redirect(302, projectAddress(project.fullPath, 'blob', rest));
      return true;
    case 'commit':
      return sendOneCommit(context, res, project, rest);
    case 'branches':
    case 'tags':
      await sendBranchesPage(context, res, project);
      return true;
    case 'merge_requests':
      return sendMergeRequests(context, req, res, { project, parts, tokens });
    default:
      return false;
  }
}

async function sendFilePage(
  context: GitlabContext,
  res: Response,
  project: Project,
  kind: '' | 'tree' | 'blob' | 'raw' | 'commits',
  rest: string,
): Promise<boolean> {
  const repository = repositoryOf(context, project);
  if (await isEmptyRepository(repository)) {
    await sendEmptyProjectPage(context, res, project);
    return true;
  }
  const location = await locate(
    repository,
    rest || (await readDefaultBranch(repository)),
  );
  if (!location) {
    return false;
  }
  switch (kind) {
    case 'raw':
      return sendRaw(context, res, project, location);
    case 'commits':
      await sendCommitsPage(context, res, project, location);
      return true;
    default:
      return sendTreeOrBlob(context, res, project, kind, location);
  }
}

/** GitLab leads from `tree` to `blob` and back where the other one was meant. */
async function sendTreeOrBlob(
  context: GitlabContext,
  res: Response,
  project: Project,
  kind: '' | 'tree' | 'blob',
  location: Location,
): Promise<boolean> {
  const [first, second] =
    kind === 'blob'
      ? [sendBlobPage, sendTreePage]
      : [sendTreePage, sendBlobPage];
  return (
    (await first(context, res, project, location)) ||
    second(context, res, project, location)
  );
}

async function sendOneCommit(
  context: GitlabContext,
  res: Response,
  project: Project,
  reference: string,
): Promise<boolean> {
  const sha = await resolveCommit(repositoryOf(context, project), reference);
  if (sha === undefined) {
    return false;
  }
  await sendCommitPage(context, res, project, sha);
  return true;
}

async function sendMergeRequests(
  context: GitlabContext,
  req: Request,
  res: Response,
  page: { project: Project; parts: string[]; tokens: FormTokens },
): Promise<boolean> {
  const { project, parts, tokens } = page;
  if (parts.length === 0) {
    sendMergeRequestsPage(context, res, project, String(req.query.state));
    return true;
  }
  if (parts[0] === 'new') {
    await sendNewMergeRequestPage(context, req, res, { project, tokens });
    return true;
  }
  const request = context.store.mergeRequest(project, Number(parts[0]));
  if (!request) {
    return false;
  }
  await sendMergeRequestPage(context, res, project, request, { tokens });
  return true;
}
