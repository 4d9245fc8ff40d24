/**
 * Stands for the number of a project that a dry run does not make; later steps
 * refuse 0.
 *
 * @public
 */
export const DRY_RUN_PROJECT_ID = 1;

/** @public */
export interface CreateRepositoryRequest {
  /** Key of the platform in `gitopsPlatform.platforms`. */
  platform: string;
  /** What the repository is for, e.g. the name of a service; by it a rerun knows its own repository. */
  name: string;
  /** Clone or web address of the repository to be. */
  repoUrl: string;
  /** Absolute path of the folder that becomes the first commit. */
  directory: string;
  /** `main` where absent. */
  defaultBranch?: string;
  /** `private` where absent. */
  visibility?: 'private' | 'internal' | 'public';
  description?: string;
  topics?: string[];
  /** First line of the commit message; made from the name where absent. */
  title?: string;
  /** Entity reference of the person who asked. */
  requestedBy?: string;
  /** Address of the task that asked. */
  taskUrl?: string;
  /** Token of the person who asked; the token of the integration where absent. */
  token?: string;
  /** Compute the answer and write nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
}

/**
 * What became of a repository (for a dry run: would become).
 *
 * - `added`: it was made, or an empty one was filled
 * - `unchanged`: an earlier run had made and filled it
 *
 * @public
 */
export interface CreatedRepository {
  outcome: 'added' | 'unchanged';
  /** Web address. */
  url: string;
  /** Clone address. */
  cloneUrl: string;
  /** Web address of the root of its files. */
  repoContentsUrl: string;
  branch: string;
  /** Full sha of the first commit; absent where a dry run would make it. */
  commit?: string;
  /** Number of the project on the git host; {@link DRY_RUN_PROJECT_ID} where a dry run would make it. */
  projectId: number;
  /** Paths of the files that are pushed, in the order of their names. */
  files: string[];
  /** What a person should know, e.g. that an earlier run had written other contents. */
  notes: string[];
}

/**
 * What is at the address of a repository.
 *
 * - `absent`: nothing, or nothing that the token can see
 * - `empty`: a project without a commit
 * - `own`: its first commit was made by the portal for the same platform and name
 * - `other`: anything else
 *
 * @public
 */
export type RepositoryState = 'absent' | 'empty' | 'own' | 'other';

/**
 * Makes repositories for services and what belongs to them.
 *
 * @public
 */
export interface PlatformRepositories {
  /**
   * Creates a repository and pushes a folder as its first commit, with one
   * request to the commits API of the git host. Repeating a request changes
   * nothing, and completes what an earlier one left: an empty project is filled.
   *
   * @throws ConflictError naming what is there, where it is neither empty nor of an earlier run.
   * @throws InputError where the folder holds what cannot be pushed this way, or the group does not exist.
   * @throws GitHostError saying what is left and how to go on.
   */
  create(request: CreateRepositoryRequest): Promise<CreatedRepository>;

  /**
   * Looks at an address without writing.
   *
   * @throws GitHostError where the git host cannot be asked.
   */
  look(
    repository: Pick<
      CreateRepositoryRequest,
      'platform' | 'name' | 'repoUrl' | 'token' | 'signal'
    >,
  ): Promise<RepositoryState>;
}
