import { Request, Response } from 'express';
import { isOwnOrigin } from '../../server/requireLoopbackHost';
import { html } from '../../pages/html';
import { GitlabContext } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { mergeMergeRequest } from '../mergeRequests/merge';
import { updateMergeRequest } from '../mergeRequests/update';
import { MergeRequest, Project } from '../state/types';
import { projectAddress } from './addresses';
import { FormTokens } from './formToken';
import { MergeRequestForm, sendMergeRequestPage } from './mergeRequestPages';
import { sendGitlabPage } from './sendGitlabPage';

/** Merges, closes or reopens a merge request for a form of its page. */
export async function submitMergeRequestForm(
  context: GitlabContext,
  req: Request,
  res: Response,
  form: {
    project: Project;
    request: MergeRequest;
    action: MergeRequestForm;
    tokens: FormTokens;
  },
): Promise<void> {
  const { project, request, action, tokens } = form;
  const address = projectAddress(
    project.fullPath,
    'merge_requests',
    String(request.iid),
  );
  const body: Record<string, unknown> = req.body ?? {};
  const isOwnForm = tokens.isValid(
    `${address}/${action}`,
    body.authenticity_token,
  );
  if (!isOwnOrigin(req) || !isOwnForm) {
    sendGitlabPage(res, {
      title: 'Refused',
      status: 422,
      content: html`<h1>The form is out of date</h1>
        <p>
          It was not sent from this page, or the sandbox was restarted since.
          <a href="${address}">Open the merge request again</a>.
        </p>`,
    });
    return;
  }
  try {
    await perform(context, project, request, action, body.sha);
    res.redirect(303, address);
  } catch (error) {
    if (!(error instanceof GitlabError)) {
      throw error;
    }
    await sendMergeRequestPage(context, res, project, request, {
      tokens,
      problem: problemOf(error),
      status: error.status,
    });
  }
}

async function perform(
  context: GitlabContext,
  project: Project,
  request: MergeRequest,
  action: MergeRequestForm,
  sha: unknown,
): Promise<void> {
  const user = context.webUser;
  if (action === 'merge') {
    await mergeMergeRequest(context, project, request, {
      user,
      // Only what the page showed is merged, not what was pushed since.
      sha: typeof sha === 'string' ? sha : '',
    });
    return;
  }
  await updateMergeRequest(
    context,
    project,
    request,
    { stateEvent: action },
    user,
  );
}

function problemOf(error: GitlabError): string {
  switch (error.status) {
    case 405:
      return 'This merge request cannot be merged: it is a draft or not open any more.';
    case 409:
      return 'The branch changed since the page was loaded, or another merge request is open for it. Look at the changes and try again.';
    default:
      return 'The branch cannot be merged. Look at the state below.';
  }
}
