import type { PlatformRepository } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * Describes a repository of which a checkout is at hand.
 *
 * @param options.directory - of the checkout; names the repository where `url` is absent
 * @param options.path - folder with the platform's files
 * @param options.url - web address of the repository. Without it there is no
 * git host (`host` and `baseUrl` are empty), and no address is derived from it.
 * @public
 */
export function localRepository(options: {
  directory: string;
  path: string;
  url?: string;
}): PlatformRepository {
  const { directory, path, url } = options;
  const here = { branch: 'HEAD', revision: 'workspace', path };
  if (url === undefined) {
    return {
      url: directory,
      host: '',
      baseUrl: '',
      project: directory,
      ...here,
    };
  }
  const { host, origin, pathname } = new URL(url);
  const project = pathname.replace(/^\/+|(?:\.git)?\/*$/g, '');
  return {
    url: `${origin}/${project}`,
    host,
    baseUrl: origin,
    project,
    ...here,
  };
}
