import type { OpenMergeRequest } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ProjectLocation } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { z } from 'zod';
import { JsonEndpoint, type JsonAnswer } from '../http/JsonEndpoint';
import { SourceError } from '../SourceError';

/** GitLab's largest page; a service with more open merge requests shows the latest. */
const PAGE_SIZE = 100;

const person = z.object({ name: z.string().nullish(), username: z.string() });
const mergeRequests = z.array(
  z.object({
    iid: z.number(),
    title: z.string(),
    web_url: z.string(),
    source_branch: z.string(),
    sha: z.string().nullish(),
    draft: z.boolean().nullish(),
    author: person.nullish(),
    created_at: z.string().nullish(),
    updated_at: z.string().nullish(),
  }),
);
const pipelines = z.array(
  z.object({
    sha: z.string(),
    status: z.string(),
    web_url: z.string().nullish(),
  }),
);
type Pipeline = z.output<typeof pipelines>[number];

/**
 * Lists the open merge requests of projects on one GitLab, with two requests
 * per project.
 *
 * Source: GitLab REST API v4, `merge_requests` and `pipelines` of a project.
 */
export class MergeRequestClient {
  readonly #endpoint: JsonEndpoint;
  readonly #headers: Record<string, string>;

  constructor(
    { integration }: Pick<ProjectLocation, 'integration'>,
    options: { timeout?: number } = {},
  ) {
    this.#endpoint = new JsonEndpoint({
      name: 'GitLab',
      baseUrl: integration.apiBaseUrl.replace(/\/+$/, ''),
      timeout: options.timeout,
    });
    this.#headers = integration.token
      ? { Authorization: `Bearer ${integration.token}` }
      : {};
  }

  /** For messages, e.g. `GitLab at gitlab.example.test`. */
  get title(): string {
    return this.#endpoint.title;
  }

  /**
   * @param project - full path
   * @returns the one that changed last first
   * @throws SourceError
   */
  async openMergeRequests(project: string): Promise<OpenMergeRequest[]> {
    const [open, latest] = await Promise.all([
      this.#mergeRequests(project),
      this.#pipelines(project),
    ]);
    return open.map(request => {
      const pipeline = latest.get(request.sha ?? '');
      const author = request.author?.name ?? request.author?.username;
      return {
        iid: request.iid,
        title: request.title,
        url: request.web_url,
        branch: request.source_branch,
        draft: request.draft ?? false,
        ...(author && { author }),
        ...(request.created_at && { createdAt: request.created_at }),
        ...(request.updated_at && { updatedAt: request.updated_at }),
        ...(pipeline && {
          pipeline: {
            status: pipeline.status,
            ...(pipeline.web_url && { url: pipeline.web_url }),
          },
        }),
      };
    });
  }

  async #mergeRequests(project: string) {
    const answer = await this.#get(project, 'merge_requests', {
      state: 'opened',
      order_by: 'updated_at',
      sort: 'desc',
    });
    const parsed =
      answer.status === 200 ? mergeRequests.safeParse(answer.body) : undefined;
    if (!parsed?.success) {
      throw this.#refusal(project, answer.status);
    }
    return parsed.data;
  }

  /** By commit. Pipelines may be switched off or hidden: then none is known. */
  async #pipelines(project: string): Promise<Map<string, Pipeline>> {
    const { status, body } = await this.#get(project, 'pipelines', {
      order_by: 'id',
      sort: 'desc',
    });
    const parsed = status === 200 ? pipelines.safeParse(body) : undefined;
    const latest = new Map<string, Pipeline>();
    for (const pipeline of parsed?.data ?? []) {
      if (!latest.has(pipeline.sha)) {
        latest.set(pipeline.sha, pipeline);
      }
    }
    return latest;
  }

  async #get(
    project: string,
    resource: string,
    query: Record<string, string>,
  ): Promise<JsonAnswer> {
    const search = new URLSearchParams({
      ...query,
      per_page: String(PAGE_SIZE),
    });
    return this.#endpoint.request({
      path: `/projects/${encodeURIComponent(project)}/${resource}?${search}`,
      headers: this.#headers,
    });
  }

  #refusal(project: string, status: number): SourceError {
    const { host } = this.#endpoint;
    if (status === 401 || status === 403) {
      return new SourceError({
        kind: 'refused',
        message: `GitLab at ${host} does not let the portal list the merge requests of ${project} (${status})`,
        hint: 'Check the token of this host in integrations.gitlab: it needs the scope read_api and the role Reporter.',
      });
    }
    return new SourceError({
      kind: 'malformed',
      message:
        status === 404
          ? `GitLab at ${host} has no project ${project}, or hides it from the portal`
          : `${host} does not answer as GitLab does (${status})`,
      hint: 'Check repoURL of the service in core.yaml, and the token in integrations.gitlab.',
    });
  }
}
