/**
 * Clone address of a service whose entry has no `repoURL`:
 * `{address of the git host}/{gitlabGroup}/{name}.git`.
 *
 * Source: platform repository convention (`core.yaml`, ApplicationSet).
 *
 * @example `https://gitlab.example.test/acme/user-service.git`
 * @public
 */
export function defaultRepoUrl(
  platform: { gitlabGroup: string; repository: { baseUrl: string } },
  name: string,
): string {
  return `${platform.repository.baseUrl.replace(/\/+$/, '')}/${
    platform.gitlabGroup
  }/${name}.git`;
}
