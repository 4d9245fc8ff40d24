import { Response } from 'express';
import { Html, html } from '../../pages/html';
import { GitlabContext } from '../GitlabContext';
import { Group, Project, User } from '../state/types';
import { projectAddress } from './addresses';
import { sendGitlabPage } from './sendGitlabPage';

/** Every project. */
export function sendHomePage(context: GitlabContext, res: Response): void {
  const { projects, mergeRequests } = context.store.state;
  const open = mergeRequests.filter(({ state }) => state === 'opened').length;
  sendGitlabPage(res, {
    title: 'Projects',
    content: html`<h1>Projects</h1>
      <p class="muted">
        ${projects.length} projects, ${open} open merge requests. Clone with
        user <code>oauth2</code> and the sandbox's token as password.
      </p>
      ${projectList(context, projects, '')}`,
  });
}

/** A group with everything below it. */
export function sendGroupPage(
  context: GitlabContext,
  res: Response,
  group: Group,
): void {
  sendGitlabPage(res, {
    title: group.fullPath,
    path: group.fullPath,
    content: html`<h1>${group.name}</h1>
      <p class="muted">${group.description || 'Group'}</p>
      ${projectList(
        context,
        context.store.projectsOf(group, true),
        `${group.fullPath}/`,
      )}`,
  });
}

/** A person with their own projects and merge requests. */
export function sendUserPage(
  context: GitlabContext,
  res: Response,
  user: User,
): void {
  const { store } = context;
  const requests = store.state.mergeRequests.filter(
    ({ authorId }) => authorId === user.id,
  );
  sendGitlabPage(res, {
    title: user.name,
    content: html`<h1>${user.name}</h1>
      <p class="muted">@${user.username}</p>
      ${projectList(
        context,
        store.state.projects.filter(
          ({ namespaceId }) => namespaceId === user.namespaceId,
        ),
        `${user.username}/`,
      )}
      <h2>Merge requests</h2>
      <section class="card">
        <ul class="rows">
          ${requests.map(request => {
            const project = store.project(request.projectId) as Project;
            return html`<li>
              <a
                class="grow"
                href="${projectAddress(
                  project.fullPath,
                  'merge_requests',
                  String(request.iid),
                )}"
                >${request.title}</a
              >
              <span class="badge ${request.state}">${request.state}</span>
              <span class="right">${project.fullPath}!${request.iid}</span>
            </li>`;
          })}
          ${requests.length === 0 ? html`<li class="muted">None</li>` : []}
        </ul>
      </section>`,
  });
}

function projectList(
  { store }: GitlabContext,
  projects: readonly Project[],
  prefix: string,
): Html {
  const sorted = [...projects].sort((one, other) =>
    one.fullPath.localeCompare(other.fullPath),
  );
  return html`<section class="card">
    <ul class="rows">
      ${sorted.map(project => {
        const open = store
          .mergeRequestsOf(project)
          .filter(({ state }) => state === 'opened').length;
        return html`<li>
          <span class="grow"
            ><a href="${projectAddress(project.fullPath)}"
              >${project.fullPath.slice(prefix.length)}</a
            ><br /><span class="muted">${project.description}</span></span
          >
          ${open === 0
            ? []
            : html`<a
                class="right"
                href="${projectAddress(project.fullPath, 'merge_requests')}"
                >${open} open</a
              >`}
        </li>`;
      })}
      ${sorted.length === 0 ? html`<li class="muted">No projects yet</li>` : []}
    </ul>
  </section>`;
}
