import type { SourcePosition } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * A line of a file in the web interface of the git host.
 *
 * Source: GitLab, `/-/blob/{branch}/{path}#L{line}`.
 *
 * @param repository - web address of the repository and the branch to show
 */
export function sourceUrl(
  repository: { url: string; branch: string },
  position: SourcePosition,
): string {
  const encoded = [repository.branch, position.file].map(path =>
    path.split('/').map(encodeURIComponent).join('/'),
  );
  return `${repository.url}/-/blob/${encoded.join('/')}#L${position.line}`;
}
