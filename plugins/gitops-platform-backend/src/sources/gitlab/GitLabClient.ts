import type { OpenMergeRequest } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ProjectLocation } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { z } from 'zod';
import { JsonEndpoint } from '../http/JsonEndpoint';
import { SourceError } from '../SourceError';
import {
  branch,
  mergeRequest,
  pipeline,
  type BranchAnswer,
  type MergeRequestAnswer,
  type PipelineAnswer,
} from './gitlabAnswers';
import { pipelineOf } from './pipelineOf';

/** GitLab's largest page. */
const PAGE_SIZE = 100;

/** Pages of merge requests; more of them are open in no project that is alive. */
const MERGE_REQUEST_PAGES = 10;

/** Further pages are asked for only while a merge request has no pipeline. */
const PIPELINE_PAGES = 3;

/** Pages of branches whose names match. */
const BRANCH_PAGES = 3;

/** The open merge requests of a project. */
export interface OpenMergeRequests {
  /** The one that changed last comes first. */
  mergeRequests: OpenMergeRequest[];
  /** Whether more are open than were read. */
  hasMore: boolean;
}

/** A branch of a project that is neither its default one nor merged. */
export interface ProjectBranch {
  name: string;
  url: string;
  author?: string;
  /** Of its last commit, ISO 8601. */
  changedAt?: string;
}

/**
 * Asks one GitLab for the merge requests and branches of projects.
 *
 * Source: GitLab REST API v4.
 */
export class GitLabClient {
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
   * @throws SourceError
   */
  async openMergeRequests(project: string): Promise<OpenMergeRequests> {
    const open: MergeRequestAnswer[] = [];
    let hasMore = true;
    for (let page = 1; hasMore && page <= MERGE_REQUEST_PAGES; page++) {
      const { status, items } = await this.#page(
        project,
        'merge_requests',
        { state: 'opened', order_by: 'updated_at', sort: 'desc' },
        { page, of: mergeRequest },
      );
      if (!items) {
        throw this.#refusal(project, status, 'merge requests');
      }
      open.push(...items);
      hasMore = items.length === PAGE_SIZE;
    }
    const pipelines = await this.#pipelinesOf(project, open);
    return {
      mergeRequests: open.map(request =>
        toOpenMergeRequest(request, pipelineOf(request, pipelines)),
      ),
      hasMore,
    };
  }

  /**
   * @param project - full path
   * @param pattern - RE2 expression that the names match. A GitLab that is too
   * old for it answers with all branches
   * @returns of the first 300, by their names
   * @throws SourceError
   */
  async branches(
    project: string,
    pattern: string | undefined,
  ): Promise<ProjectBranch[]> {
    const found: BranchAnswer[] = [];
    for (let page = 1; page <= BRANCH_PAGES; page++) {
      const { status, items } = await this.#page(
        project,
        'repository/branches',
        pattern ? { regex: pattern } : {},
        { page, of: branch },
      );
      if (!items) {
        throw this.#refusal(project, status, 'branches');
      }
      found.push(...items);
      if (items.length < PAGE_SIZE) {
        break;
      }
    }
    return found
      .filter(({ default: isDefault, merged }) => !isDefault && !merged)
      .map(toProjectBranch);
  }

  /** The newest first. They may be switched off or hidden: then none is known. */
  async #pipelinesOf(
    project: string,
    open: MergeRequestAnswer[],
  ): Promise<PipelineAnswer[]> {
    const found: PipelineAnswer[] = [];
    const isWanting = () => open.some(request => !pipelineOf(request, found));
    for (let page = 1; page <= PIPELINE_PAGES && isWanting(); page++) {
      const { items = [] } = await this.#page(
        project,
        'pipelines',
        { order_by: 'id', sort: 'desc' },
        { page, of: pipeline },
      );
      found.push(...items);
      if (items.length < PAGE_SIZE) {
        break;
      }
    }
    return found;
  }

  /** @returns no items where GitLab refuses, or answers something else */
  async #page<T extends z.ZodType>(
    project: string,
    resource: string,
    query: Record<string, string>,
    { page, of }: { page: number; of: T },
  ): Promise<{ status: number; items?: z.output<T>[] }> {
    const search = new URLSearchParams({
      ...query,
      per_page: String(PAGE_SIZE),
      page: String(page),
    });
    const { status, body } = await this.#endpoint.request({
      path: `/projects/${encodeURIComponent(project)}/${resource}?${search}`,
      headers: this.#headers,
    });
    const parsed = status === 200 ? z.array(of).safeParse(body) : undefined;
    return { status, items: parsed?.data };
  }

  #refusal(project: string, status: number, what: string): SourceError {
    const { host } = this.#endpoint;
    if (status === 401 || status === 403) {
      return new SourceError({
        kind: 'refused',
        message: `GitLab at ${host} does not let the portal list the ${what} of ${project} (${status})`,
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

function toOpenMergeRequest(
  request: MergeRequestAnswer,
  latest: PipelineAnswer | undefined,
): OpenMergeRequest {
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
    ...(latest && {
      pipeline: {
        status: latest.status,
        ...(latest.web_url && { url: latest.web_url }),
      },
    }),
  };
}

function toProjectBranch({
  name,
  web_url,
  commit,
}: BranchAnswer): ProjectBranch {
  return {
    name,
    url: web_url,
    ...(commit?.author_name && { author: commit.author_name }),
    ...(commit?.committed_date && { changedAt: commit.committed_date }),
  };
}
