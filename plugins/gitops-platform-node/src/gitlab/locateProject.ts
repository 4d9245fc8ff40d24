import { InputError } from '@backstage/errors';
import type {
  GitLabIntegrationConfig,
  ScmIntegrationRegistry,
} from '@backstage/integration';

/**
 * A project of a GitLab that the app has an integration for.
 *
 * @public
 */
export interface ProjectLocation {
  integration: GitLabIntegrationConfig;
  /** Host with its port where it has one. */
  host: string;
  /** Address of the GitLab, with the path that it is served under, if any. */
  baseUrl: string;
  /** Full path of the project, e.g. `acme/infra/shop/gitops-config`. */
  project: string;
  /** Web address of the project. */
  url: string;
}

/**
 * Finds the project that a web or clone address names. Requests go to the
 * addresses of the integration's configuration only: an address that comes from
 * a file of a repository never decides where a token is sent.
 *
 * @param url - `https://host/group/project`, with or without `.git`, or `git@host:group/project.git`
 * @throws InputError naming the address and the configuration key where no integration matches.
 * @public
 */
export function locateProject(
  integrations: ScmIntegrationRegistry,
  url: string,
): ProjectLocation {
  const webUrl = toWebUrl(url);
  const integration = webUrl && integrations.gitlab.byUrl(webUrl)?.config;
  if (!integration) {
    throw new InputError(
      `No GitLab is configured for ${withoutCredentials(
        url,
      )}; add its host to integrations.gitlab in app-config.yaml`,
    );
  }
  const baseUrl = integration.baseUrl.replace(/\/+$/, '');
  const prefix = new URL(baseUrl).pathname.replace(/\/+$/, '');
  const pathname = decodeURIComponent(new URL(webUrl).pathname);
  const project = pathname
    .slice(pathname.startsWith(`${prefix}/`) ? prefix.length : 0)
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '');
  if (!project.includes('/')) {
    throw new InputError(
      `${withoutCredentials(
        url,
      )} does not name a project; expected ${baseUrl}/<group>/<project>`,
    );
  }
  return {
    integration,
    host: integration.host,
    baseUrl,
    project,
    url: `${baseUrl}/${project}`,
  };
}

function toWebUrl(url: string): string | undefined {
  const scp = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+\/|[:/])(?!\/)(.+)$/.exec(
    url,
  );
  if (scp) {
    return `https://${scp[1]}/${scp[2]}`;
  }
  try {
    const parsed = new URL(url);
    return /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}
