import { z } from 'zod';
import {
  branchAnswer,
  commitAnswer,
  fileAnswer,
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
import { GitLabMergeRequests } from './GitLabMergeRequests';

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
  readonly mergeRequests: GitLabMergeRequests;

  constructor(readonly client: GitLabClient) {
    this.mergeRequests = new GitLabMergeRequests(client);
  }

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
