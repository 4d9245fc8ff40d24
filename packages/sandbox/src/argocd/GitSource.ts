/**
 * An open merge request, as far as Argo CD's generator asks for it.
 *
 * Source: Argo CD ApplicationSet, merge-request generator.
 */
export interface OpenMergeRequest {
  /** Full path of the project. */
  project: string;
  /** Number within the project. */
  iid: number;
  branch: string;
  /** User name. */
  author: string;
  headSha: string;
}

/** A commit, as far as Argo CD shows it. */
export interface Commit {
  sha: string;
  /** Name and address: `Dana Petrova <dana@example.test>`. */
  author: string;
  date: Date;
  message: string;
}

/** The git host as Argo CD sees it. */
export interface GitSource {
  /** Address without trailing slash; clone addresses begin with it. */
  baseUrl: string;
  /**
   * A file on the default branch of a project.
   *
   * @returns `undefined` where the project or the file does not exist
   */
  readText(project: string, path: string): Promise<string | undefined>;
  /**
   * The latest commits on the default branch, newest first.
   *
   * @returns the empty list where the project does not exist or has no commit
   */
  latestCommits(project: string, limit: number): Promise<Commit[]>;
  /** A commit by its id. */
  findCommit(project: string, sha: string): Promise<Commit | undefined>;
  openMergeRequests(): Promise<OpenMergeRequest[]>;
}
