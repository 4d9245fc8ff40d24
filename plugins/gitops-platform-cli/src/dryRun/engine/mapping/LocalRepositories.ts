import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  DRY_RUN_PROJECT_ID,
  planFiles,
  proposalBranch,
  readFolder,
  type CreatedRepository,
  type CreateRepositoryRequest,
  type PlatformRepositories,
  type ProposedFiles,
  type ProposeFilesRequest,
  type RepositoryState,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { refusal } from '../context/refuseConnections';
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

  async propose(request: ProposeFilesRequest): Promise<ProposedFiles> {
    const url = request.repoUrl.replace(/\.git$/, '');
    const folder = this.urls.folderOf(url);
    if (!folder) {
      throw refusal(url);
    }
    const plan = await planFiles(
      await readFolder(request.directory),
      file => readIfFound(resolveSafeChildPath(folder, file)),
      request,
    );
    const isThere = plan.diff === '';
    return {
      outcome: isThere ? 'unchanged' : 'added',
      // Only what is there already has a page without anything being sent.
      ...(isThere && { url }),
      repositoryUrl: url,
      repoContentsUrl: `${url}/-/blob/main`,
      branch: isThere ? 'main' : proposalBranch(request.platform, request.name),
      files: plan.files,
      diff: plan.diff,
      notes: [],
    };
  }

  async look({ repoUrl }: { repoUrl: string }): Promise<RepositoryState> {
    return this.urls.folderOf(repoUrl.replace(/\.git$/, ''))
      ? 'other'
      : 'absent';
  }
}

async function readIfFound(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
