import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { OpenMergeRequest } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  locateProject,
  type ProjectLocation,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { LiveReader, LiveValue } from '../reading/LiveReader';
import { MergeRequestClient } from './MergeRequestClient';

/** Open merge requests of the services' repositories, read through the cache. */
export class MergeRequestSource {
  readonly #reader: LiveReader;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #clients = new Map<string, MergeRequestClient>();
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
  ): Promise<LiveValue<OpenMergeRequest[]>> {
    const location = this.#locate(repositoryUrl);
    if (location instanceof Error) {
      return {
        reading: { status: 'notConfigured', message: location.message },
      };
    }
    const { host, project } = location;
    let client = this.#clients.get(host);
    if (!client) {
      client = new MergeRequestClient(location, { timeout: this.#timeout });
      this.#clients.set(host, client);
    }
    const asked = client;
    return this.#reader.read(keyOf(location), asked.title, () =>
      asked.openMergeRequests(project),
    );
  }

  /**
   * Makes the next read ask the git host, e.g. after an event of the repository.
   *
   * @param repositoryUrl - clone address as the platform has it
   */
  async forget(repositoryUrl: string): Promise<void> {
    const location = this.#locate(repositoryUrl);
    if (!(location instanceof Error)) {
      await this.#reader.forget(keyOf(location));
    }
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

function keyOf({ host, project }: ProjectLocation): string {
  return JSON.stringify(['gitlab', host, project, 'merge-requests']);
}
