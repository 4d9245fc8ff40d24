import { Response } from 'express';
import { Commit, listCommits, readCommit } from '../../git/commit';
import { compareTrees, EMPTY_TREE } from '../../git/difference';
import { listReferences } from '../../git/references';
import { readDefaultBranch } from '../../git/repository';
import { Html, html } from '../../pages/html';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { Project } from '../state/types';
import { projectAddress } from './addresses';
import { differenceView } from './differenceView';
import { Location } from './location';
import { projectHeader } from './projectHeader';
import { sendGitlabPage, time } from './sendGitlabPage';

const SHOWN_COMMITS = 200;

/** The latest commits of a branch, or those that touched a path. */
export async function sendCommitsPage(
  context: GitlabContext,
  res: Response,
  project: Project,
  { reference, commit, path }: Location,
): Promise<void> {
  const commits = await listCommits(repositoryOf(context, project), commit, {
    path,
    limit: SHOWN_COMMITS,
  });
  sendGitlabPage(res, {
    title: `Commits · ${project.fullPath}`,
    path: project.fullPath,
    content: html`${projectHeader(context, project, 'commits')}
      <p class="muted">
        On <code>${reference}</code>${path
          ? html` that touched <code>${path}</code>`
          : []}
      </p>
      ${commitList(project, commits)}`,
  });
}

/** One commit with what it changed. */
export async function sendCommitPage(
  context: GitlabContext,
  res: Response,
  project: Project,
  sha: string,
): Promise<void> {
  const repository = repositoryOf(context, project);
  const commit = await readCommit(repository, sha);
  const [parent = EMPTY_TREE] = commit.parents;
  sendGitlabPage(res, {
    title: `${titleOf(commit)} · ${project.fullPath}`,
    path: project.fullPath,
    content: html`${projectHeader(context, project, 'commits')}
      <section class="card">
        <header>
          <strong>${titleOf(commit)}</strong>
          <span class="right muted"
            >${commit.author.name} · ${time(commit.author.date)}</span
          >
        </header>
        <div class="body">
          <pre class="message">${commit.message.trim()}</pre>
          <p class="muted">
            Commit <code>${commit.sha}</code> ·
            <a href="${projectAddress(project.fullPath, 'tree', commit.sha)}"
              >Browse files</a
            ><br />
            ${commit.parents.map(
              id =>
                html`Parent
                  <a href="${projectAddress(project.fullPath, 'commit', id)}"
                    ><code>${id.slice(0, 8)}</code></a
                  > `,
            )}
          </p>
        </div>
      </section>
      ${differenceView(await compareTrees(repository, parent, commit.sha))}`,
  });
}

/** Every branch with its latest commit. */
export async function sendBranchesPage(
  context: GitlabContext,
  res: Response,
  project: Project,
): Promise<void> {
  const repository = repositoryOf(context, project);
  const standard = await readDefaultBranch(repository);
  const branches = await Promise.all(
    (
      await listReferences(repository, 'heads')
    ).map(async ({ name, sha }) => ({
      name,
      commit: await readCommit(repository, sha),
    })),
  );
  sendGitlabPage(res, {
    title: `Branches · ${project.fullPath}`,
    path: project.fullPath,
    content: html`${projectHeader(context, project, 'branches')}
      <section class="card">
        <ul class="rows">
          ${branches.map(
            ({ name, commit }) =>
              html`<li>
                <span class="grow"
                  ><a href="${projectAddress(project.fullPath, 'tree', name)}"
                    >${name}</a
                  >
                  ${name === standard
                    ? html`<span class="badge label">default</span>`
                    : []}<br /><span class="muted"
                    >${titleOf(commit)}</span
                  ></span
                >
                <span class="right"
                  ><a
                    href="${projectAddress(project.fullPath, 'commits', name)}"
                    ><code>${commit.sha.slice(0, 8)}</code></a
                  >
                  · ${time(commit.committer.date)}</span
                >
              </li>`,
          )}
          ${branches.length === 0 ? html`<li class="muted">None</li>` : []}
        </ul>
      </section>`,
  });
}

/** Commits as a list with links. */
export function commitList(project: Project, commits: readonly Commit[]): Html {
  return html`<section class="card">
    <ul class="rows">
      ${commits.map(
        commit =>
          html`<li>
            <span class="grow"
              ><a
                href="${projectAddress(project.fullPath, 'commit', commit.sha)}"
                >${titleOf(commit)}</a
              ><br /><span class="muted"
                >${commit.author.name} · ${time(commit.author.date)}</span
              ></span
            >
            <code class="right">${commit.sha.slice(0, 8)}</code>
          </li>`,
      )}
      ${commits.length === 0 ? html`<li class="muted">None</li>` : []}
    </ul>
  </section>`;
}

function titleOf({ message }: Commit): string {
  return message.split('\n')[0] || '(no message)';
}
