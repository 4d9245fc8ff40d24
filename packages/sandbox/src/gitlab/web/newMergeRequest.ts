import { Request, Response } from 'express';
import { html } from '../../pages/html';
import { readDefaultBranch } from '../../git/repository';
import { isOwnOrigin } from '../../server/requireLoopbackHost';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { createMergeRequest } from '../mergeRequests/create';
import { Project } from '../state/types';
import { projectAddress } from './addresses';
import { FormTokens } from './formToken';
import { projectHeader } from './projectHeader';
import { sendGitlabPage } from './sendGitlabPage';

/** A merge request that is to be opened, as the form has it. */
interface NewMergeRequestForm {
  branch: string;
  title: string;
  problem?: string;
}

/** The form that opens a merge request for the branch in the address. */
export async function sendNewMergeRequestPage(
  context: GitlabContext,
  req: Request,
  res: Response,
  page: { project: Project; tokens: FormTokens },
): Promise<void> {
  const query = new URLSearchParams(new URL(req.url, 'http://page').search);
  const branch = query.get('merge_request[source_branch]') ?? '';
  await sendForm(context, res, page, { branch, title: branch });
}

/** Opens the merge request, or shows the form again with what is wrong. */
export async function submitNewMergeRequest(
  context: GitlabContext,
  req: Request,
  res: Response,
  page: { project: Project; tokens: FormTokens },
): Promise<void> {
  const { project, tokens } = page;
  const body: Record<string, unknown> = req.body ?? {};
  const form = {
    branch: String(body.source_branch ?? ''),
    title: String(body.title ?? ''),
  };
  if (
    !isOwnOrigin(req) ||
    !tokens.isValid(addressOf(project), body.authenticity_token)
  ) {
    await sendForm(context, res, page, {
      ...form,
      problem: 'The form is out of date. Send it again.',
    });
    return;
  }
  try {
    const request = await createMergeRequest(context, project, {
      sourceBranch: form.branch,
      targetBranch: await readDefaultBranch(repositoryOf(context, project)),
      title: form.title,
      author: context.webUser,
    });
    res.redirect(303, `${addressOf(project)}/${request.iid}`);
  } catch (error) {
    if (!(error instanceof GitlabError)) {
      throw error;
    }
    await sendForm(context, res, page, {
      ...form,
      problem:
        error.status === 409
          ? 'Another merge request is open for this branch.'
          : 'The branch does not exist, is the default branch, or the title is empty.',
    });
  }
}

async function sendForm(
  context: GitlabContext,
  res: Response,
  { project, tokens }: { project: Project; tokens: FormTokens },
  { branch, title, problem }: NewMergeRequestForm,
): Promise<void> {
  const target = await readDefaultBranch(repositoryOf(context, project));
  const address = addressOf(project);
  sendGitlabPage(res, {
    title: `New merge request · ${project.fullPath}`,
    path: project.fullPath,
    status: problem ? 422 : undefined,
    content: html`${projectHeader(context, project, 'merge_requests')}
      <h1>New merge request</h1>
      ${problem
        ? html`<section class="card problem" role="alert">
            <div class="body">${problem}</div>
          </section>`
        : []}
      <section class="card">
        <form class="body" method="post" action="${address}">
          <input
            type="hidden"
            name="authenticity_token"
            value="${tokens.tokenFor(address)}"
          />
          <input type="hidden" name="source_branch" value="${branch}" />
          <p>From <code>${branch}</code> into <code>${target}</code></p>
          <p>
            <label
              >Title <input name="title" value="${title}" required
            /></label>
          </p>
          <button class="primary" type="submit">Create merge request</button>
        </form>
      </section>`,
  });
}

function addressOf(project: Project): string {
  return projectAddress(project.fullPath, 'merge_requests');
}
