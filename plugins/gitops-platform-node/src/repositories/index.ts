export type { AddedFile } from '../gitlab/GitLabProject';
export type {
  CreatedRepository,
  CreateRepositoryRequest,
  PlatformRepositories,
  RepositoryState,
} from './PlatformRepositories';
export { readFolder, type FolderFile } from './readFolder';
