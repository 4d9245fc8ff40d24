export {
  GITLAB_INSTANCE_ANNOTATION,
  GITLAB_PROJECT_ANNOTATION,
  PLATFORM_ANNOTATION,
  PROTO_FILE_ANNOTATION,
  SERVICE_ANNOTATION,
} from './annotations';
export * from './argocdAnnotations';
export * from './entitiesOfServices';
export type { UnreadablePlatform } from './entityProblems';
export * from './findServiceOfEntity';
export * from './isPlatformEntity';
export { repositoryOfEntity } from './repositories';
export * from './RepositoryAddress';
