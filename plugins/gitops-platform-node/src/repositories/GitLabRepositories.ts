import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { GitLabProject } from '../gitlab/GitLabProject';
import { projectOpener } from '../gitlab/projectOpener';
import { createRepository } from './createRepository';
import { observeRepository } from './observeRepository';
import type {
  CreatedRepository,
  CreateRepositoryRequest,
  PlatformRepositories,
  ProposedFiles,
  ProposeFilesRequest,
  RepositoryState,
} from './PlatformRepositories';
import { proposeFiles } from './proposal/proposeFiles';
import { readFolder } from './readFolder';
import { repositoryEntry } from './repositoryEntry';

/** A first commit holds a whole repository, and GitLab writes it while one waits. */
const REQUEST_TIMEOUT_MILLISECONDS = 60_000;

/** {@link PlatformRepositories} by GitLab's REST API v4. */
export class GitLabRepositories implements PlatformRepositories {
  constructor(
    private readonly options: {
      integrations: ScmIntegrationRegistry;
      /** Milliseconds per request. */
      timeout?: number;
      settingsOf(platform: string): { url: string };
    },
  ) {}

  async create(request: CreateRepositoryRequest): Promise<CreatedRepository> {
    return createRepository({
      project: this.open(
        request,
        this.options.timeout ?? REQUEST_TIMEOUT_MILLISECONDS,
      ),
      entry: repositoryEntry(request),
      files: await readFolder(request.directory),
      request,
    });
  }

  async propose(request: ProposeFilesRequest): Promise<ProposedFiles> {
    return proposeFiles({
      project: this.open(
        request,
        this.options.timeout ?? REQUEST_TIMEOUT_MILLISECONDS,
      ),
      files: await readFolder(request.directory),
      request,
    });
  }

  async look(
    repository: Parameters<PlatformRepositories['look']>[0],
  ): Promise<RepositoryState> {
    const { state } = await observeRepository(
      this.open(repository, this.options.timeout),
      repositoryEntry(repository),
    );
    return state;
  }

  private open(
    request: Pick<
      CreateRepositoryRequest,
      'platform' | 'repoUrl' | 'token' | 'signal'
    >,
    timeout: number | undefined,
  ): GitLabProject {
    const { integrations, settingsOf } = this.options;
    const { platform, repoUrl, token, signal } = request;
    return projectOpener(integrations, settingsOf(platform).url, {
      token,
      signal,
      timeout,
    })(repoUrl);
  }
}
