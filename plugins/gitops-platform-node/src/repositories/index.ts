export { proposalBranch } from '../delivery/branchNames';
export type { AddedFile } from '../gitlab/GitLabProject';
export {
  DRY_RUN_PROJECT_ID,
  type ConsumedApi,
  type CreatedRepository,
  type CreateRepositoryRequest,
  type PipelineInclude,
  type PlatformRepositories,
  type ProposedEntries,
  type ProposedFile,
  type ProposedFiles,
  type ProposeFilesRequest,
  type RepositoryState,
  type ServiceVariable,
} from './PlatformRepositories';
export { readFolder, type FolderFile } from './readFolder';
export { planFiles, type FilesPlan } from './proposal/planFiles';
