import { ConflictError } from '@backstage/errors';
import {
  DRY_RUN_PROJECT_ID,
  readFolder,
  type CreatedRepository,
  type CreateRepositoryRequest,
  type PlatformRepositories,
  type RepositoryState,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { UrlMap } from './UrlMap';

/**
 * Computes what creating a repository would do. What is mapped to a folder is
 * there already; everything else is not.
 */
export class LocalRepositories implements PlatformRepositories {
  constructor(private readonly urls: UrlMap) {}

  async create(request: CreateRepositoryRequest): Promise<CreatedRepository> {
    const url = request.repoUrl.replace(/\.git$/, '');
    if (this.urls.folderOf(url)) {
      throw new ConflictError(
        `conflict: ${url} exists already: an address is mapped to it. Choose another name for the case`,
      );
    }
    const files = await readFolder(request.directory);
    const branch = request.defaultBranch ?? 'main';
    return {
      outcome: 'added',
      url,
      cloneUrl: `${url}.git`,
      repoContentsUrl: `${url}/-/blob/${branch}`,
      branch,
      projectId: DRY_RUN_PROJECT_ID,
      files: files.map(({ file }) => file),
      notes: [],
    };
  }

  async look({ repoUrl }: { repoUrl: string }): Promise<RepositoryState> {
    return this.urls.folderOf(repoUrl.replace(/\.git$/, ''))
      ? 'other'
      : 'absent';
  }
}
