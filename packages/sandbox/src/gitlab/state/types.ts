/** A person or robot with an account. */
export interface User {
  id: number;
  /** Namespaces of users and groups share one sequence of ids, apart from the ids of users. */
  namespaceId: number;
  username: string;
  name: string;
  email: string;
}

/** A group or subgroup. */
export interface Group {
  /** Also the id of its namespace. */
  id: number;
  parentId?: number;
  path: string;
  /** Path with all parents: `acme/infra/shop`. */
  fullPath: string;
  name: string;
  description: string;
  visibility: Visibility;
  createdAt: string;
}

/** Who may see a group or project; the sandbox stores and shows it, and asks everybody for a token. */
export type Visibility = 'private' | 'internal' | 'public';

/** A project. Its content, branches and default branch live in the bare repository alone. */
export interface Project {
  id: number;
  namespaceId: number;
  path: string;
  /** Path with all groups: `acme/infra/shop/gitops-config`. */
  fullPath: string;
  name: string;
  description: string;
  visibility: Visibility;
  topics: string[];
  createdAt: string;
  creatorId: number;
  nextMergeRequestIid: number;
  mergeMethod: 'merge' | 'rebase_merge' | 'ff';
  /** Nothing is merged without a pipeline, and the sandbox runs none. */
  pipelineMustSucceed?: boolean;
  variables: ProjectVariable[];
  protectedBranches: string[];
  /** Members added through the API. */
  members: ProjectMember[];
}

/** A CI/CD variable. */
export interface ProjectVariable {
  key: string;
  value: string;
  variable_type: 'env_var' | 'file';
  protected: boolean;
  masked: boolean;
  hidden: boolean;
  raw: boolean;
  environment_scope: string;
  description: string | null;
}

/** A direct member of a project. */
export interface ProjectMember {
  userId: number;
  /** 10 guest, 20 reporter, 30 developer, 40 maintainer, 50 owner. */
  accessLevel: number;
}

/** A merge request between two branches of one project. */
export interface MergeRequest {
  id: number;
  /** Number within the project: the `1` of `!1`. */
  iid: number;
  projectId: number;
  title: string;
  description: string;
  state: 'opened' | 'closed' | 'merged';
  sourceBranch: string;
  targetBranch: string;
  authorId: number;
  assigneeIds: number[];
  reviewerIds: number[];
  labels: string[];
  removeSourceBranch: boolean;
  squash: boolean;
  createdAt: string;
  updatedAt: string;
  closedAt?: string;
  closedById?: number;
  mergedAt?: string;
  mergedById?: number;
  mergeCommitSha?: string;
  squashCommitSha?: string;
  /** The head that is to be merged once a pipeline has succeeded; a push ends that. */
  autoMergeSha?: string;
  /**
   * The commits that were compared last while there was something to merge. What a closed or merged
   * one shows, and how a merge made by a push is told from a branch without commits.
   */
  lastDiff?: { baseSha: string; startSha: string; headSha: string };
  notes: MergeRequestNote[];
}

/** A comment. */
export interface MergeRequestNote {
  id: number;
  body: string;
  authorId: number;
  system: boolean;
  createdAt: string;
}

/** Everything that the sandbox's GitLab knows besides the repositories. */
export interface GitlabState {
  version: 1;
  nextId: {
    user: number;
    namespace: number;
    project: number;
    mergeRequest: number;
    note: number;
  };
  users: User[];
  groups: Group[];
  projects: Project[];
  mergeRequests: MergeRequest[];
  /** What the sandbox was seeded with last. */
  seed?: { contentHash: string; baseUrl: string };
}
