import type { ScmIntegrationRegistry } from '@backstage/integration';
import { GitLabClient, type GitLabClientOptions } from './GitLabClient';
import { GitLabProject } from './GitLabProject';
import { locateProject } from './locateProject';

/**
 * Opens the projects that a platform consists of by their addresses.
 *
 * A person's token is for the host that gave it: where a service is kept on
 * another one than the platform, the token of that one's integration is used.
 *
 * @param platformUrl - address of the platform's repository
 * @returns a function that throws an InputError for an address without an integration
 */
export function projectOpener(
  integrations: ScmIntegrationRegistry,
  platformUrl: string,
  { token, ...options }: GitLabClientOptions,
): (url: string) => GitLabProject {
  const platform = locateProject(integrations, platformUrl);
  return url => {
    const location = locateProject(integrations, url);
    const ownToken = location.host === platform.host ? token : undefined;
    return new GitLabProject(
      new GitLabClient(location, { ...options, token: ownToken }),
    );
  };
}
