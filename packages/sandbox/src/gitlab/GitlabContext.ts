import { KeyedLock } from '../server/KeyedLock';
import { SandboxLogger } from '../server/SandboxLogger';
import { GitlabStore } from './state/GitlabStore';
import { Project, User } from './state/types';

/** What every part of the sandbox's GitLab works with. */
export interface GitlabContext {
  store: GitlabStore;
  /** Address without trailing slash: `http://localhost:8929`. */
  baseUrl: string;
  logger: SandboxLogger;
  /** One change at a time per repository. */
  locks: KeyedLock;
  /** Who a token belongs to. */
  userOfToken(token: string): User | undefined;
  /** Who acts on the web pages, which ask for no sign-in. */
  webUser: User;
}

/** Absolute path of a project's bare repository. */
export function repositoryOf(
  context: Pick<GitlabContext, 'store'>,
  project: Project,
): string {
  return context.store.repositoryPath(project);
}

/** Runs work that changes a project's repository, one at a time. */
export function withRepository<T>(
  context: GitlabContext,
  project: Project,
  work: (repository: string) => Promise<T>,
): Promise<T> {
  const repository = repositoryOf(context, project);
  return context.locks.run(repository, () => work(repository));
}
