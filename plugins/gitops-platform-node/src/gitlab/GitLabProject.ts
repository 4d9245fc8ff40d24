import { z } from 'zod';
import {
  branchAnswer,
  commitAnswer,
  fileAnswer,
  mergeRequestAnswer,
  projectAnswer,
  treeEntryAnswer,
  userAnswer,
  type Branch,
  type Commit,
  type MergeRequest,
  type Project,
  type TreeEntry,
  type User,
} from './answers';
import { allPages } from './allPages';
import { commitActions } from './commitActions';
import { decode } from './decode';
import { ifFound, type GitLabClient } from './GitLabClient';

export type { Branch, Commit, MergeRequest, Project, TreeEntry, User };

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

/**
 * A file that a commit adds; GitLab refuses the commit where it exists.
 *
 * @public
 */
export interface AddedFile {
  file: string;
  content: Uint8Array;
  executable?: boolean;
}

export interface CommitRequest {
  branch: string;
  /** The branch is cut from this commit; the branch itself is continued where absent. */
  startSha?: string;
  /** Replaces a branch that exists. Only together with `startSha`. */
  force?: boolean;
  message: string;
  files: CommittedFile[];
  addedFiles?: AddedFile[];
}

/** Typed requests about one project; each throws a `GitHostError`. */
export class GitLabProject {
  constructor(readonly client: GitLabClient) {}

  withoutSignal(): GitLabProject {
    return new GitLabProject(this.client.withoutSignal());
  }

  async get(): Promise<Project> {
    return this.client.json(projectAnswer, { path: '' });
  }

  /** @returns `undefined` where there is no such project, or none that the token can see. */
  async find(): Promise<Project | undefined> {
    return ifFound(this.get());
  }

  /** @returns `undefined` where there is no such branch. */
  async branch(name: string): Promise<Branch | undefined> {
    return this.client.jsonIfFound(branchAnswer, {
      path: `/repository/branches/${encodeURIComponent(name)}`,
    });
  }

  async deleteBranch(name: string): Promise<void> {
    await this.client.bytes({
      method: 'DELETE',
      path: `/repository/branches/${encodeURIComponent(name)}`,
    });
  }

  /** @returns `undefined` where the file does not exist at the revision. */
  async readText(path: string, revision: string): Promise<string | undefined> {
    const bytes = await this.readBytes(path, revision);
    return bytes && decode(bytes, path, this.client);
  }

  /** @returns `undefined` where the file does not exist at the revision. */
  async readBytes(
    path: string,
    revision: string,
  ): Promise<Uint8Array | undefined> {
    return this.client.bytesIfFound({
      path: `/repository/files/${encodeURIComponent(path)}/raw`,
      query: { ref: revision },
    });
  }

  /** @returns `undefined` where the file does not exist at the revision. */
  async file(
    path: string,
    revision: string,
  ): Promise<RepositoryFile | undefined> {
    const answer = await this.client.jsonIfFound(fileAnswer, {
      path: `/repository/files/${encodeURIComponent(path)}`,
      query: { ref: revision },
    });
    return (
      answer && {
        text: decode(Buffer.from(answer.content, 'base64'), path, this.client),
        lastCommitId: answer.last_commit_id,
      }
    );
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
        actions: commitActions(request),
      },
    });
  }

  /** The oldest commit of a branch; `undefined` for a branch without any, or with more than are read. */
  async firstCommit(branch: string): Promise<Commit | undefined> {
    const { items, complete } = await allPages(this.client, commitAnswer, {
      path: '/repository/commits',
      query: { ref_name: branch, first_parent: 'true' },
    });
    return complete ? items.at(-1) : undefined;
  }

  /** The names of the files in a folder at a revision; none where there is no such folder. */
  async filesIn(folder: string, revision: string): Promise<string[]> {
    const listing = await ifFound(
      allPages(this.client, treeEntryAnswer, {
        path: '/repository/tree',
        query: { ref: revision, path: folder },
      }),
    );
    return (listing?.items ?? [])
      .filter(({ type }) => type !== 'tree')
      .map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  }

  /** Every file at a revision. */
  async listFiles(revision: string): Promise<TreeEntry[]> {
    const { items } = await allPages(this.client, treeEntryAnswer, {
      path: '/repository/tree',
      query: { ref: revision, recursive: 'true' },
    });
    return items.filter(({ type }) => type !== 'tree');
  }

  async setDefaultBranch(branch: string): Promise<void> {
    await this.client.bytes({
      method: 'PUT',
      path: '',
      body: { default_branch: branch },
    });
  }

  /** @returns `undefined` where there is no such commit. */
  async commitOf(sha: string): Promise<Commit | undefined> {
    return this.client.jsonIfFound(commitAnswer, {
      path: `/repository/commits/${encodeURIComponent(sha)}`,
    });
  }

  /** Newest first. */
  async mergeRequests(filter: {
    state?: 'opened' | 'closed' | 'merged';
    sourceBranch?: string;
    targetBranch?: string;
    updatedAfter?: Date;
  }): Promise<MergeRequest[]> {
    return this.allMergeRequests('project', '/merge_requests', {
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
  async mergeRequestsOfGroup(
    group: string,
    filter: { label: string; state: 'opened' | 'merged'; updatedAfter?: Date },
  ): Promise<MergeRequest[]> {
    return this.allMergeRequests(
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

  private async allMergeRequests(
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
