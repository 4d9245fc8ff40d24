import {
  PLATFORM_PROJECT,
  platformFiles,
  projectOf,
  serviceFiles,
} from './platform';

/** What GitLab is asked for: the state of the platform, or of one service. */
export type GitLabResource = 'platform' | 'service' | 'mergeRequests';

export interface GitLabAnswer {
  resource: GitLabResource;
  status: number;
  body: string;
}

const PROJECT = /^\/projects\/([^/]+)(\/.*)?$/;
const FILE = /^\/repository\/files\/([^/]+)\/raw$/;
const REVISION = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';

const PLATFORM_FILES = platformFiles();

const OPEN_REQUESTS = JSON.stringify([
  {
    iid: 12,
    title: 'Make signing in faster',
    web_url: 'https://gitlab.example.test/12',
    source_branch: 'SHOP-77-faster-login',
  },
]);

/** As GitLab's REST API v4 answers for the platform and its services. */
export function gitlabAnswer({ pathname }: URL): GitLabAnswer {
  const [, encoded = '', path = ''] = PROJECT.exec(pathname) ?? [];
  const project = decodeURIComponent(encoded);
  if (path === '/merge_requests') {
    return { resource: 'mergeRequests', status: 200, body: OPEN_REQUESTS };
  }
  if (path === '/pipelines' || path === '/repository/branches') {
    return { resource: 'mergeRequests', status: 200, body: '[]' };
  }
  const resource = project === PLATFORM_PROJECT ? 'platform' : 'service';
  const file = FILE.exec(path);
  if (file) {
    const text = filesOf(project).get(decodeURIComponent(file[1]));
    return {
      resource,
      status: text === undefined ? 404 : 200,
      body: text ?? '{"message":"404 File Not Found"}',
    };
  }
  const body = path.startsWith('/repository/branches/')
    ? { name: 'main', commit: { id: REVISION } }
    : {
        id: 1,
        path_with_namespace: project,
        web_url: `https://gitlab.example.test/${project}`,
        default_branch: 'main',
      };
  return { resource, status: 200, body: JSON.stringify(body) };
}

function filesOf(project: string): Map<string, string> {
  const service = project.slice(projectOf('').length);
  return project === PLATFORM_PROJECT ? PLATFORM_FILES : serviceFiles(service);
}
