import { z } from 'zod';
import { GitHostError } from './GitHostError';
import {
  branchAnswer,
  commitAnswer,
  fileAnswer,
  mergeRequestAnswer,
  projectAnswer,
  userAnswer,
  type Branch,
  type Commit,
  type MergeRequest,
  type Project,
  type User,
} from './answers';
import { GitLabClient } from './GitLabClient';

export type { Branch, Commit, MergeRequest, Project, User };

/** A file as it is at a revision. */
export interface RepositoryFile {
  text: string;
  /** Last commit that touched the file, seen from the revision. */
  lastCommitId: string;
}

/** A file that a commit gives other contents. */
export interface CommittedFile {
  file: string;
  text: string;
  /** GitLab refuses the commit where the file has changed since. */
  lastCommitId?: string;
}

export interface CommitRequest {
  branch: string;
  /** The branch is cut from this commit; the branch itself is continued where absent. */
  startSha?: string;
  /** Replaces a branch that exists. Only together with `startSha`. */
  force?: boolean;
  message: string;
  files: CommittedFile[];
}

const MAXIMUM_PAGES = 20;
const PAGE_SIZE = 100;

/** Typed requests about one project; each throws a `GitHostError`. */
export class GitLabProject {
  constructor(readonly client: GitLabClient) {}

  withoutSignal(): GitLabProject {
    return new GitLabProject(this.client.withoutSignal());
  }

  async get(): Promise<Project> {
    return this.client.json(projectAnswer, { path: '' });
  }

  /** @returns `undefined` where there is no such branch. */
  async branch(name: string): Promise<Branch | undefined> {
    try {
      return await this.client.json(branchAnswer, {
        path: `/repository/branches/${encodeURIComponent(name)}`,
      });
    } catch (error) {
      if (error instanceof GitHostError && error.kind === 'not-found') {
        return undefined;
      }
      throw error;
    }
  }

  async deleteBranch(name: string): Promise<void> {
    await this.client.bytes({
      method: 'DELETE',
      path: `/repository/branches/${encodeURIComponent(name)}`,
    });
  }

  /** @returns `undefined` where the file does not exist at the revision. */
  async readText(path: string, revision: string): Promise<string | undefined> {
    const bytes = await this.client.bytesIfFound({
      path: `/repository/files/${encodeURIComponent(path)}/raw`,
      query: { ref: revision },
    });
    return bytes && decode(bytes, path, this.client);
  }

  /** @returns `undefined` where the file does not exist at the revision. */
  async file(
    path: string,
    revision: string,
  ): Promise<RepositoryFile | undefined> {
    try {
      const answer = await this.client.json(fileAnswer, {
        path: `/repository/files/${encodeURIComponent(path)}`,
        query: { ref: revision },
      });
      return {
        text: decode(Buffer.from(answer.content, 'base64'), path, this.client),
        lastCommitId: answer.last_commit_id,
      };
    } catch (error) {
      if (error instanceof GitHostError && error.kind === 'not-found') {
        return undefined;
      }
      throw error;
    }
  }

  async commit(request: CommitRequest): Promise<Commit> {
    return this.client.json(commitAnswer, {
      method: 'POST',
      path: '/repository/commits',
      body: {
        branch: request.branch,
        ...(request.startSha && { start_sha: request.startSha }),
        ...(request.force && { force: true }),
        commit_message: request.message,
        actions: request.files.map(({ file: path, text, lastCommitId }) => ({
          action: 'update',
          file_path: path,
          content: Buffer.from(text, 'utf8').toString('base64'),
          encoding: 'base64',
          ...(lastCommitId && { last_commit_id: lastCommitId }),
        })),
      },
    });
  }

  /** Newest first. */
  async mergeRequests(filter: {
    state?: 'opened' | 'closed' | 'merged';
    sourceBranch?: string;
    targetBranch?: string;
  }): Promise<MergeRequest[]> {
    return this.allMergeRequests('project', '/merge_requests', {
      state: filter.state,
      source_branch: filter.sourceBranch,
      target_branch: filter.targetBranch,
    });
  }

  /**
   * The open merge requests with a label in all projects of a group and of its
   * subgroups, newest first.
   *
   * @param group - full path
   */
  async mergeRequestsOfGroup(
    group: string,
    label: string,
  ): Promise<MergeRequest[]> {
    return this.allMergeRequests(
      'instance',
      `/groups/${encodeURIComponent(group)}/merge_requests`,
      { state: 'opened', scope: 'all', labels: label },
    );
  }

  private async allMergeRequests(
    of: 'project' | 'instance',
    path: string,
    query: Record<string, string | undefined>,
  ): Promise<MergeRequest[]> {
    const found: MergeRequest[] = [];
    for (let page = 1; page <= MAXIMUM_PAGES; page++) {
      const answer = await this.client.json(z.array(mergeRequestAnswer), {
        of,
        path,
        query: {
          ...query,
          order_by: 'created_at',
          sort: 'desc',
          per_page: String(PAGE_SIZE),
          page: String(page),
        },
      });
      found.push(
        // A fork's branch of the same name is somebody else's.
        ...answer.filter(
          item =>
            item.source_project_id === undefined ||
            item.source_project_id === null ||
            item.source_project_id === item.target_project_id,
        ),
      );
      if (answer.length < PAGE_SIZE) {
        break;
      }
    }
    return found;
  }

  async mergeRequest(iid: number): Promise<MergeRequest> {
    return this.client.json(mergeRequestAnswer, {
      path: `/merge_requests/${iid}`,
      query: { with_merge_status_recheck: 'true' },
    });
  }

  async createMergeRequest(request: {
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

  async updateMergeRequest(
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

  /** @returns `undefined` where the git host has no such account. */
  async user(username: string): Promise<User | undefined> {
    const found = await this.client.json(z.array(userAnswer), {
      of: 'instance',
      path: '/users',
      query: { username },
    });
    return found.find(
      candidate => candidate.username.toLowerCase() === username.toLowerCase(),
    );
  }
}

/** Bytes that are not UTF-8 would be written back as other bytes. */
function decode(bytes: Uint8Array, path: string, client: GitLabClient): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch (error) {
    const { host, project: name } = client.location;
    throw new GitHostError(
      {
        kind: 'unexpected',
        host,
        project: name,
        reason: `${path} of project ${name} on ${host} is not UTF-8`,
        hint: 'Save the file as UTF-8',
      },
      error,
    );
  }
}
