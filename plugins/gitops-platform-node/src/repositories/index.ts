export type { AddedFile } from '../gitlab/GitLabProject';
export {
  DRY_RUN_PROJECT_ID,
  type CreatedRepository,
  type CreateRepositoryRequest,
  type PlatformRepositories,
  type RepositoryState,
} from './PlatformRepositories';
export { readFolder, type FolderFile } from './readFolder';
