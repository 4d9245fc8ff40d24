import type { PlatformRepository, SourcePosition } from '../model';
import { encodePath } from './percentEncoding';

/**
 * A file of a repository in the web interface of the git host, at a line where
 * that is known.
 *
 * Source: GitLab, `/-/blob/{branch}/{path}#L{line}`.
 *
 * @param repository - web address of the repository, without a slash at the
 * end, and the branch to show
 * @param position - the file relative to the root of the repository, e.g.
 * `.cicd/dev.yaml`, and its line, counted from 1
 * @public
 */
export function sourceUrl(
  repository: Pick<PlatformRepository, 'url' | 'branch'>,
  position: Pick<SourcePosition, 'file'> & { line?: number },
): string {
  const { file, line } = position;
  const address = `${repository.url}/-/blob/${encodePath(
    repository.branch,
  )}/${encodePath(file)}`;
  return line === undefined ? address : `${address}#L${line}`;
}

/**
 * The form of the git host that adds a file, with its name filled in.
 *
 * Source: GitLab, `/-/new/{branch}/{folder}?file_name={name}`.
 *
 * @param repository - as for `sourceUrl`
 * @param file - relative to the root of the repository, e.g. `.cicd/live.yaml`
 * @public
 */
export function newFileUrl(
  repository: Pick<PlatformRepository, 'url' | 'branch'>,
  file: string,
): string {
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  const folder = encodePath([repository.branch, ...folders].join('/'));
  return `${repository.url}/-/new/${folder}?file_name=${encodeURIComponent(
    name,
  )}`;
}

/**
 * The pipelines of a repository.
 *
 * Source: GitLab, `/-/pipelines`.
 *
 * @public
 */
export function pipelinesUrl(
  repository: Pick<PlatformRepository, 'url'>,
): string {
  return `${repository.url}/-/pipelines`;
}
