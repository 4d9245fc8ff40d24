import { allPages } from './allPages';
import { mergeRequestAnswer, type MergeRequest } from './answers';
import type { GitLabClient } from './GitLabClient';

/** Typed requests about the merge requests of a project; each throws a `GitHostError`. */
export class GitLabMergeRequests {
  constructor(private readonly client: GitLabClient) {}

  /** Newest first. */
  async list(filter: {
    state?: 'opened' | 'closed' | 'merged';
    sourceBranch?: string;
    targetBranch?: string;
    updatedAfter?: Date;
  }): Promise<MergeRequest[]> {
    return this.all('project', '/merge_requests', {
      state: filter.state,
      source_branch: filter.sourceBranch,
      target_branch: filter.targetBranch,
      updated_after: filter.updatedAfter?.toISOString(),
    });
  }

  /**
   * The merge requests with a label in all projects of a group and of its
   * subgroups, newest first.
   *
   * @param group - full path
   */
  async listOfGroup(
    group: string,
    filter: { label: string; state: 'opened' | 'merged'; updatedAfter?: Date },
  ): Promise<MergeRequest[]> {
    return this.all(
      'instance',
      `/groups/${encodeURIComponent(group)}/merge_requests`,
      {
        state: filter.state,
        scope: 'all',
        labels: filter.label,
        updated_after: filter.updatedAfter?.toISOString(),
      },
    );
  }

  async get(iid: number): Promise<MergeRequest> {
    return this.client.json(mergeRequestAnswer, {
      path: `/merge_requests/${iid}`,
      query: { with_merge_status_recheck: 'true' },
    });
  }

  async create(request: {
    sourceBranch: string;
    targetBranch: string;
    title: string;
    description: string;
    labels: string[];
    reviewerIds: number[];
  }): Promise<MergeRequest> {
    return this.client.json(mergeRequestAnswer, {
      method: 'POST',
      path: '/merge_requests',
      body: {
        source_branch: request.sourceBranch,
        target_branch: request.targetBranch,
        title: request.title,
        description: request.description,
        labels: request.labels.join(','),
        ...(request.reviewerIds.length > 0 && {
          reviewer_ids: request.reviewerIds,
        }),
        remove_source_branch: true,
      },
    });
  }

  async update(
    iid: number,
    changes: { title?: string; description?: string },
  ): Promise<MergeRequest> {
    return this.client.json(mergeRequestAnswer, {
      method: 'PUT',
      path: `/merge_requests/${iid}`,
      body: changes,
    });
  }

  /**
   * Asks GitLab to merge as soon as everything that the project demands is
   * there; it merges at once where nothing is missing.
   *
   * GitLab 17.11 renamed `merge_when_pipeline_succeeds` to `auto_merge`; both
   * are understood, so both are sent.
   *
   * @param sha - head of the source branch; another one there is refused with 409
   */
  async autoMerge(iid: number, sha: string): Promise<MergeRequest> {
    return this.client.json(mergeRequestAnswer, {
      method: 'PUT',
      path: `/merge_requests/${iid}/merge`,
      body: {
        auto_merge: true,
        merge_when_pipeline_succeeds: true,
        should_remove_source_branch: true,
        sha,
      },
    });
  }

  private async all(
    of: 'project' | 'instance',
    path: string,
    query: Record<string, string | undefined>,
  ): Promise<MergeRequest[]> {
    const { items } = await allPages(this.client, mergeRequestAnswer, {
      of,
      path,
      query: { ...query, order_by: 'created_at', sort: 'desc' },
    });
    // A fork's branch of the same name is somebody else's.
    return items.filter(
      item =>
        item.source_project_id === undefined ||
        item.source_project_id === null ||
        item.source_project_id === item.target_project_id,
    );
  }
}
