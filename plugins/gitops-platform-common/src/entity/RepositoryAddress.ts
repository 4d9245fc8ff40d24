/**
 * A repository on a git host, and a folder in it where the address names one.
 * @public
 */
export interface RepositoryAddress {
  /** Host in lower case with its port where the address has one; absent where unknown. */
  host?: string;
  /** Full project path without slashes at its ends and without `.git`. */
  project: string;
  /** Folder in the repository, without slashes at its ends; empty for its root. */
  folder: string;
  /** Branch, tag or commit, where the address names one. */
  reference?: string;
  /** The address is for SSH, where the port is not the web server's. */
  ssh?: boolean;
}

/**
 * Reads a clone or web address of a repository: `https://host/group/project.git`,
 * `https://host/group/project/-/tree/main/folder/`,
 * `https://host/group/project/-/blob/main/folder/file.yaml` (with a slash at the
 * end it is a folder, as Backstage writes source locations),
 * `git@host:group/project.git`, `ssh://git@host:2222/group/project.git`.
 * `undefined` for anything else.
 *
 * The reference in a `tree` or `blob` address is taken to be one segment; a
 * branch with a slash has to be percent-encoded.
 *
 * Source: GitLab web routes (`/-/tree/`, `/-/blob/`; older ones without `/-/`),
 * git-clone(1) "GIT URLS".
 *
 * @public
 */
export function parseRepositoryAddress(
  address: string,
): RepositoryAddress | undefined {
  const scp = /^[\w.-]+@([\w.-]+):(?!\/\/)(.+)$/.exec(address.trim());
  if (scp) {
    return fromPath(scp[1].toLowerCase(), scp[2], true);
  }
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return fromPath(url.host.toLowerCase(), url.pathname, false);
    case 'ssh:':
    case 'git+ssh:':
      return fromPath(url.host.toLowerCase(), url.pathname, true);
    default:
      return undefined;
  }
}

function fromPath(
  host: string,
  path: string,
  ssh: boolean,
): RepositoryAddress | undefined {
  const segments = path.split('/').filter(segment => segment !== '');
  const { project, kind, rest } = splitWebRoute(segments);
  const name = project
    .map(decodeSegment)
    .join('/')
    .replace(/\.git$/, '');
  if (name === '') {
    return undefined;
  }
  // Backstage derives a source location such as …/-/blob/main/folder/ from the
  // address of a descriptor: only what has no slash behind it is a file.
  const isFile = kind === 'blob' && !path.endsWith('/');
  const folder = isFile ? rest.slice(1, -1) : rest.slice(1);
  return {
    host,
    project: name,
    folder: folder.map(decodeSegment).join('/'),
    ...(rest.length > 0 ? { reference: decodeSegment(rest[0]) } : {}),
    ...(ssh ? { ssh } : {}),
  };
}

function splitWebRoute(segments: string[]): {
  project: string[];
  kind?: string;
  rest: string[];
} {
  const dash = segments.indexOf('-');
  if (dash > 0) {
    const [kind, ...rest] = segments.slice(dash + 1);
    const isFolder = kind === 'tree' || kind === 'blob';
    return {
      project: segments.slice(0, dash),
      kind,
      rest: isFolder ? rest : [],
    };
  }
  const route = segments.findIndex(
    (segment, index) =>
      index >= 2 && (segment === 'tree' || segment === 'blob'),
  );
  return route < 0
    ? { project: segments, rest: [] }
    : {
        project: segments.slice(0, route),
        kind: segments[route],
        rest: segments.slice(route + 1),
      };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Whether two addresses name the same repository. Paths are compared without
 * regard to case, as GitLab does; hosts only where both are known, and without
 * their ports where one is for SSH.
 *
 * @public
 */
export function isSameRepository(
  left: RepositoryAddress,
  right: RepositoryAddress,
): boolean {
  if (left.project.toLowerCase() !== right.project.toLowerCase()) {
    return false;
  }
  if (left.host === undefined || right.host === undefined) {
    return true;
  }
  return left.ssh || right.ssh
    ? withoutPort(left.host) === withoutPort(right.host)
    : left.host === right.host;
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}
