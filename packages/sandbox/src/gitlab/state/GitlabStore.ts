import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '@backstage/errors';
import { writeFileAtomically } from '../../server/writeFileAtomically';
import { GitlabState, Group, MergeRequest, Project, User } from './types';

const FILE = 'state.json';

/**
 * The state of the sandbox's GitLab, kept in memory and written to one file after each change.
 *
 * A change is a synchronous function, so changes never interleave; writing is serialised and always
 * writes the latest state.
 */
export class GitlabStore {
  #written: Promise<void> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    readonly state: GitlabState,
  ) {}

  /**
   * Opens the state in a folder, or starts an empty one.
   *
   * @throws Error where the file exists but cannot be understood.
   */
  static async open(folder: string): Promise<GitlabStore> {
    await mkdir(join(folder, 'repositories'), { recursive: true });
    return new GitlabStore(folder, await readState(join(folder, FILE)));
  }

  /** Applies a change and answers its result once the change is on disk. */
  async change<T>(apply: (state: GitlabState) => T): Promise<T> {
    const result = apply(this.state);
    this.#written = this.#written
      .catch(() => undefined)
      .then(() =>
        writeFileAtomically(
          join(this.folder, FILE),
          `${JSON.stringify(this.state, null, 2)}\n`,
        ),
      );
    await this.#written;
    return result;
  }

  /** Waits until everything is on disk. */
  async flush(): Promise<void> {
    await this.#written;
  }

  /** Absolute path of a project's bare repository. Project paths are validated when they are made. */
  repositoryPath(project: Pick<Project, 'fullPath'>): string {
    return join(
      this.folder,
      'repositories',
      ...`${project.fullPath}.git`.split('/'),
    );
  }

  user(id: number): User | undefined {
    return this.state.users.find(user => user.id === id);
  }

  userNamed(username: string): User | undefined {
    return this.state.users.find(
      user => user.username.toLowerCase() === username.toLowerCase(),
    );
  }

  /** A group by its id or full path. */
  group(idOrPath: string | number): Group | undefined {
    return this.state.groups.find(matches(idOrPath));
  }

  /** A project by its id or full path. */
  project(idOrPath: string | number): Project | undefined {
    return this.state.projects.find(matches(idOrPath));
  }

  /** The projects of a group, and of everything below it where asked. */
  projectsOf(group: Group, includeSubgroups: boolean): Project[] {
    return this.state.projects.filter(
      project =>
        project.namespaceId === group.id ||
        (includeSubgroups && project.fullPath.startsWith(`${group.fullPath}/`)),
    );
  }

  mergeRequest(project: Project, iid: number): MergeRequest | undefined {
    return this.mergeRequestsOf(project).find(request => request.iid === iid);
  }

  mergeRequestsOf(project: Project): MergeRequest[] {
    return this.state.mergeRequests.filter(
      request => request.projectId === project.id,
    );
  }
}

function matches(idOrPath: string | number) {
  const text = String(idOrPath).toLowerCase();
  return ({ id, fullPath }: { id: number; fullPath: string }) =>
    String(id) === text || fullPath.toLowerCase() === text;
}

async function readState(file: string): Promise<GitlabState> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return emptyState();
    }
    throw error;
  }
  const state = parseState(file, text);
  if (state?.version !== 1) {
    throw new Error(
      `${file} was written by another version of the sandbox; start once with --reset`,
    );
  }
  return state;
}

function parseState(file: string, text: string): GitlabState | undefined {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file} is not valid JSON (${error}); start once with --reset to begin anew`,
    );
  }
}

function emptyState(): GitlabState {
  return {
    version: 1,
    nextId: { user: 1, namespace: 1, project: 1, mergeRequest: 1, note: 1 },
    users: [],
    groups: [],
    projects: [],
    mergeRequests: [],
  };
}
