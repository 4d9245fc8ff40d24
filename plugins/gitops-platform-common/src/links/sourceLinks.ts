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
