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

/** @public */
export interface ProposeFilesRequest
  extends Pick<
      CreateRepositoryRequest,
      | 'platform'
      | 'repoUrl'
      | 'directory'
      | 'requestedBy'
      | 'taskUrl'
      | 'token'
      | 'dryRun'
      | 'signal'
    >,
    ProposedEntries {
  /** What the files are for, e.g. the name of a service; with the platform it names the branch. */
  name: string;
  /** Of the merge request and first line of the commit message; made from the name where absent. */
  title?: string;
  /** Put in front of the description that is made here. */
  description?: string;
}

/**
 * What files of a repository that are there shall have besides; each in another
 * file.
 *
 * @public
 */
export interface ProposedEntries {
  /** What the pipeline of the repository shall include. */
  include?: PipelineInclude;
  /** What a component of the catalog file shall consume. */
  consumedApi?: ConsumedApi;
  /** What a values file of the service shall set. */
  variable?: ServiceVariable;
}

/**
 * An API that a component shall consume.
 *
 * @public
 */
export interface ConsumedApi {
  /** Path of the catalog file, e.g. `catalog-info.yaml`. */
  file: string;
  /** Name of the component. */
  component: string;
  /** Reference of the API, e.g. `api:default/user-api`. */
  api: string;
}

/**
 * A variable of a container.
 *
 * @public
 */
export interface ServiceVariable {
  /** Path of the values file, e.g. `.cicd/default.yaml`. */
  file: string;
  name: string;
  value: string;
}

/**
 * A file of a repository that its pipeline shall include.
 *
 * @public
 */
export interface PipelineInclude {
  /** Path of the pipeline, e.g. `.gitlab-ci.yml`. */
  file: string;
  /** Path of the file that it includes, e.g. `.gitlab/platform.yml`. */
  local: string;
}

/**
 * What becomes of one file.
 *
 * - `added`: it is absent
 * - `changed`: it gets the entry that was asked for, e.g. the include of the pipeline, and nothing else
 * - `unchanged`: it is there with the same bytes, or has the entry
 * - `kept`: it is there with other contents and stays as it is; `reason` says what is left to a person
 *
 * @public
 */
export interface ProposedFile {
  file: string;
  outcome: 'added' | 'changed' | 'unchanged' | 'kept';
  reason?: string;
}

/**
 * What became of a proposal (for a dry run: would become).
 *
 * - `added`: a merge request was opened
 * - `updated`: that of an earlier run was made again
 * - `unchanged`: nothing is absent, or the merge request of an earlier run has it
 *
 * @public
 */
export interface ProposedFiles {
  outcome: 'added' | 'updated' | 'unchanged';
  /** Page of the merge request; of the repository where there is nothing to add. */
  url?: string;
  /** Web address of the repository. */
  repositoryUrl: string;
  /** Web address of the root of its files on its default branch. */
  repoContentsUrl: string;
  /** Branch of the merge request; the default one where there is nothing to add. */
  branch: string;
  mergeRequestIid?: number;
  /** Full sha of the commit that holds the files, where one was made or found. */
  commit?: string;
  /** Every file, in the order of their paths. */
  files: ProposedFile[];
  /** Unified diff against the default branch; empty where there is nothing to add. */
  diff: string;
  /** What a person should know, e.g. that an open merge request holds other contents. */
  notes: string[];
}

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
   * Proposes files for a repository that exists, by one merge request into its
   * default branch: those that are absent, and the entries that are asked for. What
   * is there stays as it is, byte by byte. Repeating a request finds its merge
   * request again, also where people have committed to it.
   *
   * @throws ConflictError where a closed merge request or a branch with other people's commits is in the way.
   * @throws InputError where the folder holds what cannot be pushed this way.
   * @throws NotFoundError where the repository is empty.
   * @throws GitHostError saying what is left and how to go on.
   */
  propose(request: ProposeFilesRequest): Promise<ProposedFiles>;

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
