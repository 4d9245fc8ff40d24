import type { ScmIntegrationRegistry } from '@backstage/integration';
import { isError } from '@backstage/errors';
import type { OpenMergeRequest } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { locateProject } from '@gitops-platform/backstage-plugin-gitops-platform-node';
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
    let location: ReturnType<typeof locateProject>;
    try {
      location = locateProject(this.#integrations, repositoryUrl);
    } catch (error) {
      if (isError(error) && error.name === 'InputError') {
        return { reading: { status: 'notConfigured', message: error.message } };
      }
      throw error;
    }
    const { host, project } = location;
    let client = this.#clients.get(host);
    if (!client) {
      client = new MergeRequestClient(location, { timeout: this.#timeout });
      this.#clients.set(host, client);
    }
    const asked = client;
    return this.#reader.read(
      JSON.stringify(['gitlab', host, project, 'merge-requests']),
      () => asked.openMergeRequests(project),
    );
  }
}
