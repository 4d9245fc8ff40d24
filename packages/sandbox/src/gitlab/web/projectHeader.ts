import { Html, html } from '../../pages/html';
import { GitlabContext } from '../GitlabContext';
import { Project } from '../state/types';
import { projectAddress } from './addresses';

/** The pages of a project that have a tab. */
export type ProjectTab = 'files' | 'commits' | 'branches' | 'merge_requests';

/** Name, description and tabs of a project. */
export function projectHeader(
  { store }: GitlabContext,
  project: Project,
  current: ProjectTab,
): Html {
  const open = store
    .mergeRequestsOf(project)
    .filter(({ state }) => state === 'opened').length;
  const tab = (id: ProjectTab, address: string, label: string) =>
    id === current
      ? html`<a href="${address}" aria-current="page">${label}</a>`
      : html`<a href="${address}">${label}</a>`;
  return html`<h1>${project.name}</h1>
    <div class="muted">${project.description}</div>
    <nav class="tabs" aria-label="Project">
      ${tab('files', projectAddress(project.fullPath), 'Files')}
      ${tab('commits', projectAddress(project.fullPath, 'commits'), 'Commits')}
      ${tab(
        'branches',
        projectAddress(project.fullPath, 'branches'),
        'Branches',
      )}
      ${tab(
        'merge_requests',
        projectAddress(project.fullPath, 'merge_requests'),
        `Merge requests (${open})`,
      )}
    </nav>`;
}
