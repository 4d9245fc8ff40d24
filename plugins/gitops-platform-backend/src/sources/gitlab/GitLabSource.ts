import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  locateProject,
  type ProjectLocation,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { LiveReader, LiveValue } from '../reading/LiveReader';
import {
  GitLabClient,
  type OpenMergeRequests,
  type ProjectBranch,
} from './GitLabClient';

/** What is read of a repository, as part of the key of the cache. */
const MERGE_REQUESTS = ['merge-requests'];

/** Merge requests and branches of the services' repositories, read through the cache. */
export class GitLabSource {
  readonly #reader: LiveReader;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #clients = new Map<string, GitLabClient>();
  readonly #timeout: number | undefined;

  constructor(options: {
    reader: LiveReader;
    integrations: ScmIntegrationRegistry;
    /** Milliseconds per request. */
    timeout?: number;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#timeout = options.timeout;
  }

  /** @param repositoryUrl - clone address as the platform has it */
  async openMergeRequests(
    repositoryUrl: string,
  ): Promise<LiveValue<OpenMergeRequests>> {
    return this.#read(repositoryUrl, MERGE_REQUESTS, (client, project) =>
      client.openMergeRequests(project),
    );
  }

  /**
   * @param repositoryUrl - clone address as the platform has it
   * @param pattern - RE2 expression that the names match; all where absent
   */
  async branches(
    repositoryUrl: string,
    pattern: string | undefined,
  ): Promise<LiveValue<ProjectBranch[]>> {
    return this.#read(
      repositoryUrl,
      ['branches', pattern ?? ''],
      (client, project) => client.branches(project, pattern),
    );
  }

  /**
   * Makes the next read of merge requests ask the git host, e.g. after an event
   * of the repository.
   *
   * @param repositoryUrl - clone address as the platform has it
   */
  async forget(repositoryUrl: string): Promise<void> {
    const location = this.#locate(repositoryUrl);
    if (!(location instanceof Error)) {
      await this.#reader.forget(keyOf(location, MERGE_REQUESTS));
    }
  }

  async #read<T>(
    repositoryUrl: string,
    what: readonly string[],
    ask: (client: GitLabClient, project: string) => Promise<T>,
  ): Promise<LiveValue<T>> {
    const location = this.#locate(repositoryUrl);
    if (location instanceof Error) {
      return {
        reading: { status: 'notConfigured', message: location.message },
      };
    }
    const client = this.#clientOf(location);
    return this.#reader.read(keyOf(location, what), client.title, () =>
      ask(client, location.project),
    );
  }

  #clientOf(location: ProjectLocation): GitLabClient {
    const known = this.#clients.get(location.host);
    if (known) {
      return known;
    }
    const client = new GitLabClient(location, { timeout: this.#timeout });
    this.#clients.set(location.host, client);
    return client;
  }

  /** @returns an InputError where no integration knows the host */
  #locate(repositoryUrl: string): ProjectLocation | Error {
    try {
      return locateProject(this.#integrations, repositoryUrl);
    } catch (error) {
      if (error instanceof Error && error.name === 'InputError') {
        return error;
      }
      throw error;
    }
  }
}

function keyOf(
  { host, project }: ProjectLocation,
  what: readonly string[],
): string {
  return JSON.stringify(['gitlab', host, project, ...what]);
}
