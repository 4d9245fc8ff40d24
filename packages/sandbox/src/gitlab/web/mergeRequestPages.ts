import { Response } from 'express';
import { Html, html } from '../../pages/html';
import { GitlabContext } from '../GitlabContext';
import { examine, Mergeability } from '../mergeRequests/comparison';
import { commitsOf, differencesOf } from '../mergeRequests/content';
import { isDraft } from '../mergeRequests/draft';
import { MergeRequest, Project } from '../state/types';
import { projectAddress } from './addresses';
import { differenceView } from './differenceView';
import { FormTokens } from './formToken';
import { commitList } from './historyPages';
import { markdown } from './markdown';
import { projectHeader } from './projectHeader';
import { sendGitlabPage, time } from './sendGitlabPage';

const STATES = ['opened', 'merged', 'closed', 'all'] as const;

/** What a merge request page lets people do. */
export type MergeRequestForm = 'merge' | 'close' | 'reopen';

/** The merge requests of a project in one state. */
export function sendMergeRequestsPage(
  context: GitlabContext,
  res: Response,
  project: Project,
  state: string,
): void {
  const shown = STATES.find(known => known === state) ?? 'opened';
  const requests = context.store
    .mergeRequestsOf(project)
    .filter(request => shown === 'all' || request.state === shown)
    .reverse();
  const list = projectAddress(project.fullPath, 'merge_requests');
  sendGitlabPage(res, {
    title: `Merge requests · ${project.fullPath}`,
    path: project.fullPath,
    content: html`${projectHeader(context, project, 'merge_requests')}
      <div class="toolbar">
        ${STATES.map(
          name =>
            html`<a
              class="badge ${name === shown ? name : 'label'}"
              href="${list}?state=${name}"
              >${name === 'opened' ? 'open' : name}</a
            >`,
        )}
      </div>
      <section class="card">
        <ul class="rows">
          ${requests.map(
            request =>
              html`<li>
                <span class="grow"
                  ><a href="${list}/${request.iid}">${request.title}</a
                  ><br /><span class="muted"
                    >!${request.iid} · ${authorOf(context, request)} ·
                    ${time(request.createdAt)} ·
                    <code>${request.sourceBranch}</code></span
                  ></span
                >
                <span class="badge ${request.state}">${request.state}</span>
              </li>`,
          )}
          ${requests.length === 0 ? html`<li class="muted">None</li>` : []}
        </ul>
      </section>`,
  });
}

/** One merge request with its description, state, commits and changes, and the button to merge it. */
export async function sendMergeRequestPage(
  context: GitlabContext,
  res: Response,
  project: Project,
  request: MergeRequest,
  options: { tokens: FormTokens; problem?: string; status?: number },
): Promise<void> {
  const found = await examine(context, project, request);
  const address = projectAddress(
    project.fullPath,
    'merge_requests',
    String(request.iid),
  );
  const branch = (name: string) =>
    html`<a href="${projectAddress(project.fullPath, 'tree', name)}"
      ><code>${name}</code></a
    >`;
  const links = (kind: string) => (path: string) =>
    projectAddress(project.fullPath, kind, request.targetBranch, path);
  sendGitlabPage(res, {
    title: `${request.title} (!${request.iid}) · ${project.fullPath}`,
    path: project.fullPath,
    status: options.status,
    content: html`${projectHeader(context, project, 'merge_requests')}
      <h1>${request.title}</h1>
      <p class="muted">
        <span class="badge ${request.state}">${request.state}</span>
        !${request.iid} · ${authorOf(context, request)} wants to merge
        ${branch(request.sourceBranch)} into ${branch(request.targetBranch)} ·
        ${time(request.createdAt)}
        ${request.labels.map(
          label => html`<span class="badge label">${label}</span> `,
        )}
      </p>
      ${options.problem
        ? html`<section class="card problem" role="alert">
            <div class="body">${options.problem}</div>
          </section>`
        : []}
      <section class="card">
        <div class="prose">
          ${request.description
            ? markdown(request.description, {
                page: links('blob'),
                raw: links('raw'),
              })
            : html`<p class="muted">No description</p>`}
        </div>
      </section>
      ${statusCard(context, request, found, {
        address,
        tokens: options.tokens,
      })}
      ${request.notes.map(
        note =>
          html`<section class="card">
            <header>
              <strong>${context.store.user(note.authorId)?.name ?? ''}</strong
              ><span class="right muted">${time(note.createdAt)}</span>
            </header>
            <div class="prose">
              ${markdown(note.body, { page: links('blob'), raw: links('raw') })}
            </div>
          </section>`,
      )}
      <h2 id="commits">Commits</h2>
      ${commitList(project, await commitsOf(context, project, request))}
      ${differenceView(await differencesOf(context, project, request))}`,
  });
}

function statusCard(
  context: GitlabContext,
  request: MergeRequest,
  found: Mergeability,
  form: { address: string; tokens: FormTokens },
): Html {
  const { store } = context;
  if (request.state === 'merged') {
    return html`<section class="card">
      <div class="body">
        Merged by ${store.user(request.mergedById ?? 0)?.name ?? 'somebody'}
        ${request.mergedAt ? time(request.mergedAt) : []}
        ${request.mergeCommitSha
          ? html`as <code>${request.mergeCommitSha.slice(0, 8)}</code>`
          : []}
      </div>
    </section>`;
  }
  if (request.state === 'closed') {
    return html`<section class="card">
      <div class="body">
        Closed ${request.closedAt ? time(request.closedAt) : []}
        ${button('reopen', 'Reopen', form)}
      </div>
    </section>`;
  }
  const obstacle = obstacleOf(request, found);
  const head = 'commits' in found ? found.commits?.headSha : undefined;
  return html`<section class="card ${obstacle ? 'problem' : ''}">
    <div class="body toolbar">
      ${obstacle
        ? html`<strong class="bad">${obstacle}</strong>`
        : html`<strong class="good">Ready to merge</strong> ${button(
              'merge',
              'Merge',
              form,
              head,
            )}`}
      <span class="right">${button('close', 'Close', form)}</span>
    </div>
  </section>`;
}

function obstacleOf(
  request: MergeRequest,
  found: Mergeability,
): string | undefined {
  switch (found.status) {
    case 'conflict':
      return `Merge conflicts in ${found.files.join(', ')}`;
    case 'nothing-to-merge':
      return 'The source branch has no commits that the target branch lacks';
    case 'branch-missing':
      return 'The source branch or the target branch does not exist';
    case 'unrelated':
      return 'The branches have no common history';
    default:
      return isDraft(request) ? 'This is a draft' : undefined;
  }
}

function button(
  action: MergeRequestForm,
  label: string,
  { address, tokens }: { address: string; tokens: FormTokens },
  head?: string,
): Html {
  const target = `${address}/${action}`;
  return html`<form method="post" action="${target}">
    <input
      type="hidden"
      name="authenticity_token"
      value="${tokens.tokenFor(target)}"
    />
    ${head ? html`<input type="hidden" name="sha" value="${head}" />` : []}
    <button class="${action === 'merge' ? 'primary' : ''}" type="submit">
      ${label}
    </button>
  </form>`;
}

function authorOf({ store }: GitlabContext, request: MergeRequest): string {
  return store.user(request.authorId)?.name ?? 'somebody';
}
