import { posix } from 'node:path';
import { Response } from 'express';
import { listCommits } from '../../git/commit';
import { listReferences } from '../../git/references';
import { readDefaultBranch } from '../../git/repository';
import { findEntry, listTree, readBlob, TreeEntry } from '../../git/tree';
import { Html, html } from '../../pages/html';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { Project } from '../state/types';
import { projectAddress } from './addresses';
import { Location } from './location';
import { markdown } from './markdown';
import { projectHeader } from './projectHeader';
import { sendGitlabPage, time } from './sendGitlabPage';

const README = /^readme\.(md|markdown)$/i;
/** Larger files are offered as raw content only. */
const LARGEST_SHOWN_BYTES = 1024 * 1024;
/** Content that a browser may show as what it is; everything else is sent as text or download. */
const IMAGE_TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** A folder of a project, at the root with how to clone it; answers whether the folder exists. */
export async function sendTreePage(
  context: GitlabContext,
  res: Response,
  project: Project,
  location: Location,
): Promise<boolean> {
  const repository = repositoryOf(context, project);
  const { reference, commit, path } = location;
  const entries = await listTree(repository, commit, { under: path });
  if (path && entries.length === 0) {
    return false;
  }
  const sorted = [...entries].sort(
    (one, other) => Number(other.type === 'tree') - Number(one.type === 'tree'),
  );
  const readme = entries.find(entry => README.test(posix.basename(entry.path)));
  const [latest] = await listCommits(repository, commit, { path, limit: 1 });
  const up = html`<li>
    <a
      class="grow"
      href="${projectAddress(
        project.fullPath,
        'tree',
        reference,
        posix.dirname(path) === '.' ? '' : posix.dirname(path),
      )}"
      >..</a
    >
  </li>`;
  sendGitlabPage(res, {
    title: path ? `${path} · ${project.fullPath}` : project.fullPath,
    path: project.fullPath,
    content: html`${projectHeader(context, project, 'files')}
      ${await toolbar(context, project, location, 'tree')}
      <section class="card">
        <header>
          <a href="${projectAddress(project.fullPath, 'commit', latest.sha)}"
            >${latest.message.split('\n')[0]}</a
          >
          <span class="right muted"
            >${latest.author.name} · ${time(latest.author.date)}</span
          >
        </header>
        <ul class="rows">
          ${path ? up : []}
          ${sorted.map(entry => entryRow(project, reference, entry))}
        </ul>
      </section>
      ${readme
        ? await readmeCard(repository, project, reference, readme)
        : []}`,
  });
  return true;
}

/** A file with line numbers; answers whether the file exists. */
export async function sendBlobPage(
  context: GitlabContext,
  res: Response,
  project: Project,
  location: Location,
): Promise<boolean> {
  const repository = repositoryOf(context, project);
  const { reference, commit, path } = location;
  const entry = path ? await findEntry(repository, commit, path) : undefined;
  if (entry?.type !== 'blob') {
    return false;
  }
  const content = await readBlob(repository, entry.sha);
  const raw = projectAddress(project.fullPath, 'raw', reference, path);
  sendGitlabPage(res, {
    title: `${path} · ${project.fullPath}`,
    path: project.fullPath,
    content: html`${projectHeader(context, project, 'files')}
      ${await toolbar(context, project, location, 'blob')}
      <section class="card">
        <header>
          <strong class="mono">${posix.basename(path)}</strong>
          <span class="muted"
            >${content.length}
            bytes${entry.mode === '100755' ? ', executable' : ''}</span
          >
          <span class="right"
            ><a
              href="${projectAddress(
                project.fullPath,
                'commits',
                reference,
                path,
              )}"
              >History</a
            >
            · <a href="${raw}">Raw</a></span
          >
        </header>
        ${blobContent(path, content, raw)}
      </section>`,
  });
  return true;
}

/** The bytes of a file, never as a page of this site; answers whether the file exists. */
export async function sendRaw(
  context: GitlabContext,
  res: Response,
  project: Project,
  location: Location,
): Promise<boolean> {
  const repository = repositoryOf(context, project);
  const { commit, path } = location;
  const entry = path ? await findEntry(repository, commit, path) : undefined;
  if (entry?.type !== 'blob') {
    return false;
  }
  const type = IMAGE_TYPES[posix.extname(path).toLowerCase()];
  res
    .set({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .type(type ?? 'text/plain')
    .send(await readBlob(repository, entry.sha));
  return true;
}

/** A project without commits. */
export async function sendEmptyProjectPage(
  context: GitlabContext,
  res: Response,
  project: Project,
): Promise<void> {
  const branch = await readDefaultBranch(repositoryOf(context, project));
  const address = `${context.baseUrl}/${project.fullPath}.git`;
  sendGitlabPage(res, {
    title: project.fullPath,
    path: project.fullPath,
    content: html`${projectHeader(context, project, 'files')}
      <section class="card">
        <header><strong>The repository is empty</strong></header>
        <div class="prose">
          <p>Fill it with:</p>
          <pre>
git clone ${address}
git push origin ${branch}</pre
          >
        </div>
      </section>`,
  });
}

function entryRow(project: Project, reference: string, entry: TreeEntry): Html {
  const isFolder = entry.type === 'tree';
  return html`<li>
    <a
      class="grow ${isFolder ? 'folder' : 'file'}"
      href="${projectAddress(
        project.fullPath,
        isFolder ? 'tree' : 'blob',
        reference,
        entry.path,
      )}"
      >${posix.basename(entry.path)}</a
    >
  </li>`;
}

async function readmeCard(
  repository: string,
  project: Project,
  reference: string,
  entry: TreeEntry,
): Promise<Html> {
  const text = (await readBlob(repository, entry.sha)).toString('utf8');
  const folder = posix.dirname(entry.path);
  const below = (kind: string) => (path: string) =>
    projectAddress(
      project.fullPath,
      kind,
      reference,
      posix.join('/', folder, path).slice(1),
    );
  return html`<section class="card">
    <header><strong>${posix.basename(entry.path)}</strong></header>
    <div class="prose">
      ${markdown(text, { page: below('blob'), raw: below('raw') })}
    </div>
  </section>`;
}

async function toolbar(
  context: GitlabContext,
  project: Project,
  { reference, path }: Location,
  kind: 'tree' | 'blob',
): Promise<Html> {
  const branches = await listReferences(
    repositoryOf(context, project),
    'heads',
  );
  const parts = path.split('/').filter(Boolean);
  return html`<div class="toolbar">
    <details class="menu">
      <summary>${reference}</summary>
      <ul>
        ${branches.map(
          ({ name }) =>
            html`<li>
              <a href="${projectAddress(project.fullPath, kind, name, path)}"
                >${name}</a
              >
            </li>`,
        )}
      </ul>
    </details>
    <span class="mono"
      ><a href="${projectAddress(project.fullPath, 'tree', reference)}"
        >${project.path}</a
      >${parts.map(
        (part, index) =>
          html` /
            <a
              href="${projectAddress(
                project.fullPath,
                kind === 'blob' && index === parts.length - 1 ? 'blob' : 'tree',
                reference,
                parts.slice(0, index + 1).join('/'),
              )}"
              >${part}</a
            >`,
      )}</span
    >
    <span class="right muted"
      >Clone: <code>${context.baseUrl}/${project.fullPath}.git</code></span
    >
  </div>`;
}

function blobContent(path: string, content: Buffer, raw: string): Html {
  if (IMAGE_TYPES[posix.extname(path).toLowerCase()]) {
    return html`<div class="body"><img src="${raw}" alt="${path}" /></div>`;
  }
  if (content.includes(0) || content.length > LARGEST_SHOWN_BYTES) {
    return html`<div class="body muted">
      ${content.includes(0) ? 'Binary file' : 'Too large to show'}
    </div>`;
  }
  const lines = content.toString('utf8').replace(/\n$/, '').split('\n');
  return html`<div class="scroll">
    <table class="code">
      <tbody>
        ${lines.map(
          (line, index) =>
            html`<tr id="L${index + 1}">
              <td class="number">
                <a href="#L${index + 1}">${index + 1}</a>
              </td>
              <td>${line}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
