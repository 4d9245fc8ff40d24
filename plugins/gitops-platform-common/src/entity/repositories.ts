import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import {
  GITLAB_INSTANCE_ANNOTATION,
  GITLAB_PROJECT_ANNOTATION,
} from './annotations';
import {
  isSameRepository,
  parseRepositoryAddress,
  type RepositoryAddress,
} from './RepositoryAddress';

/**
 * The repositories that an entity says its source is in, the most precise
 * first: `backstage.io/source-location`, then `gitlab.com/project-slug`.
 *
 * Source: Backstage, well-known annotations.
 */
export function sourceRepositories(entity: Entity): RepositoryAddress[] {
  const annotations = entity.metadata.annotations ?? {};
  const repositories: RepositoryAddress[] = [];
  const source = parseLocation(annotations[ANNOTATION_SOURCE_LOCATION]);
  if (source) {
    repositories.push(source);
  }
  const project = annotations[GITLAB_PROJECT_ANNOTATION]?.trim().replace(
    /^\/+|\/+$/g,
    '',
  );
  if (project) {
    const slug = {
      host: hostOf(annotations[GITLAB_INSTANCE_ANNOTATION]),
      project,
      folder: '',
    };
    // The source location of the same project knows the folder as well.
    if (!source || !isSameRepository(source, slug)) {
      repositories.push(slug);
    }
  }
  return repositories;
}

/**
 * Where the catalog found the entity's descriptor, e.g.
 * `url:https://gitlab.example.test/acme/api/-/blob/main/catalog-info.yaml`. It is
 * the one annotation that the author of the entity does not decide.
 *
 * Source: `@backstage/plugin-catalog-backend` 4.0.0, `ProcessorOutputCollector`,
 * which sets it over what the file says; entity providers set it themselves, and
 * the engine refuses an entity without it (`getEntityLocationRef`).
 */
export function descriptorLocation(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[ANNOTATION_LOCATION];
}

/**
 * The repository that holds the entity's descriptor, where its source is unless
 * it says otherwise.
 */
export function descriptorRepository(
  entity: Entity,
): RepositoryAddress | undefined {
  return parseLocation(descriptorLocation(entity));
}

/**
 * The repository that an entity is in: the one that it names as its source, or
 * else the one that holds its descriptor.
 *
 * @public
 */
export function repositoryOfEntity(
  entity: Entity,
): RepositoryAddress | undefined {
  return sourceRepositories(entity)[0] ?? descriptorRepository(entity);
}

function parseLocation(
  location: string | undefined,
): RepositoryAddress | undefined {
  return location?.startsWith('url:')
    ? parseRepositoryAddress(location.slice('url:'.length))
    : undefined;
}

function hostOf(instance: string | undefined): string | undefined {
  return instance
    ?.trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
}
