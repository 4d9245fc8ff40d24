import type { Entity } from '@backstage/catalog-model';
import type { EntityProblem } from '../api';
import {
  serviceNamed,
  type PlatformModel,
  type PlatformService,
} from '../model';
import { PLATFORM_ANNOTATION, SERVICE_ANNOTATION } from './annotations';
import {
  ambiguousService,
  noPlatform,
  repositoryMismatch,
  serviceNotRegistered,
  unknownPlatform,
  unreadablePlatform,
  untrustedLocation,
  type UnreadablePlatform,
} from './entityProblems';
import { isDescribedInTrustedPlace } from './isDescribedInTrustedPlace';
import { descriptorRepository, sourceRepositories } from './repositories';
import type { RepositoryAddress } from './RepositoryAddress';
import {
  isDeployedFrom,
  servicesOfRepository,
  type RegisteredService,
} from './servicesOfRepository';

/**
 * The service of an entity, or why there is none.
 * @public
 */
export type EntityServiceResult =
  | {
      found: true;
      model: PlatformModel;
      service: PlatformService;
      /** What told: its annotations, its repository, or only its name. */
      matchedBy: 'annotation' | 'repository' | 'name';
    }
  | {
      found: false;
      problem: EntityProblem;
      /** The entry that a platform lacks, where it is known which it would be. */
      missing?: { platform: string; service: string };
    };

/** @public */
export interface EntityServiceOptions {
  /** The configured platforms that could not be read, and why. */
  unreadable?: readonly UnreadablePlatform[];
  /**
   * Web addresses below which entities may stand for any service
   * (`gitopsPlatform.entities.trustedLocations`).
   */
  trustedLocations?: readonly string[];
}

/**
 * Finds the platform and the service that an entity stands for.
 *
 * 1. `gitops-platform.io/platform` and `gitops-platform.io/service` decide where
 *    they are set. A service that is deployed from another repository than each
 *    of those that the entity names is refused, so that a copied or mistyped
 *    annotation does not show another team's service.
 * 2. What the annotations leave open follows from the entity's repository
 *    (`backstage.io/source-location`, `gitlab.com/project-slug`, else
 *    `backstage.io/managed-by-location`), matched against the services'
 *    `repoURL` and, in a monorepo, `path`.
 * 3. An entity of a named platform without any repository is matched by name.
 *
 * Whatever is found counts only for an entity that is described in a place whose
 * authors may speak for the service: annotations are written by anybody.
 *
 * @param models - the platforms that could be read
 * @public
 */
export function findServiceOfEntity(
  models: readonly PlatformModel[],
  entity: Entity,
  options: EntityServiceOptions = {},
): EntityServiceResult {
  const { unreadable = [], trustedLocations = [] } = options;
  const result = findNamedService(models, entity, unreadable);
  return result.found &&
    !isDescribedInTrustedPlace(entity, result, trustedLocations)
    ? problem(untrustedLocation(entity, result))
    : result;
}

/** The service that the entity names, whoever wrote it. */
function findNamedService(
  models: readonly PlatformModel[],
  entity: Entity,
  unreadable: readonly UnreadablePlatform[],
): EntityServiceResult {
  const platform = annotationOf(entity, PLATFORM_ANNOTATION);
  if (!platform) {
    return findInAny(models, entity, unreadable);
  }
  const model = models.find(candidate => candidate.name === platform);
  if (model) {
    return findInPlatform(models, model, entity);
  }
  const failed = unreadable.find(candidate => candidate.name === platform);
  return problem(
    failed
      ? unreadablePlatform([failed])
      : unknownPlatform(
          platform,
          [...models, ...unreadable].map(candidate => candidate.name),
        ),
  );
}

function findInPlatform(
  models: readonly PlatformModel[],
  model: PlatformModel,
  entity: Entity,
): EntityServiceResult {
  const repositories = sourceRepositories(entity);
  const annotated = annotationOf(entity, SERVICE_ANNOTATION);
  const name = annotated ?? entity.metadata.name;
  const service = serviceNamed(model, name);

  if (!annotated) {
    const matches = matchRepository([model], entity, repositories);
    if (matches.length > 0) {
      return single(matches, 'repository', repositories);
    }
  }
  if (!service) {
    const owner = models.find(
      other => other !== model && serviceNamed(other, name) !== undefined,
    );
    return missing(model, name, { owner });
  }
  return single(
    [{ model, service }],
    annotated ? 'annotation' : 'name',
    repositories,
  );
}

function findInAny(
  models: readonly PlatformModel[],
  entity: Entity,
  unreadable: readonly UnreadablePlatform[],
): EntityServiceResult {
  const annotated = annotationOf(entity, SERVICE_ANNOTATION);
  const repositories = sourceRepositories(entity);
  const matches = annotated
    ? matchName(models, annotated).filter(
        ({ service }) => !strangerAmong(repositories, service),
      )
    : matchRepository(models, entity, repositories);
  if (matches.length > 0) {
    return single(
      matches,
      annotated ? 'annotation' : 'repository',
      repositories,
    );
  }

  const name = annotated ?? entity.metadata.name;
  const repository = repositories[0] ?? descriptorRepository(entity);
  if (unreadable.length > 0 && (annotated || repository)) {
    return problem(unreadablePlatform(unreadable));
  }
  if (!repository) {
    return problem(noPlatform(entity.metadata.name));
  }
  const [foreign] = matchName(models, name).filter(
    ({ model }) => annotated || isOnHostOf(model, repository),
  );
  if (foreign) {
    const { model, service } = foreign;
    const stranger = strangerAmong(repositories, service) ?? repository;
    return problem(repositoryMismatch(model, service, stranger));
  }
  const model = models.find(
    candidate =>
      isOnHostOf(candidate, repository) &&
      repository.project
        .toLowerCase()
        .startsWith(`${candidate.gitlabGroup.toLowerCase()}/`),
  );
  return model
    ? missing(model, name, { repository })
    : problem(noPlatform(entity.metadata.name, repository));
}

function missing(
  model: PlatformModel,
  service: string,
  found: Parameters<typeof serviceNotRegistered>[2],
): EntityServiceResult {
  return {
    found: false,
    problem: serviceNotRegistered(model, service, found),
    missing: { platform: model.name, service },
  };
}

function matchName(
  models: readonly PlatformModel[],
  name: string,
): RegisteredService[] {
  return models.flatMap(model => {
    const service = serviceNamed(model, name);
    return service ? [{ model, service }] : [];
  });
}

function matchRepository(
  models: readonly PlatformModel[],
  entity: Entity,
  repositories: readonly RepositoryAddress[],
): RegisteredService[] {
  const descriptor = descriptorRepository(entity);
  const candidates =
    repositories.length === 0 && descriptor ? [descriptor] : repositories;
  for (const repository of candidates) {
    const matches = servicesOfRepository(models, repository);
    const namesakes = matches.filter(
      ({ service }) => service.name === entity.metadata.name,
    );
    if (matches.length > 0) {
      return namesakes.length > 0 ? namesakes : matches;
    }
  }
  return [];
}

function single(
  matches: RegisteredService[],
  matchedBy: 'annotation' | 'repository' | 'name',
  repositories: readonly RepositoryAddress[],
): EntityServiceResult {
  if (matches.length !== 1) {
    return problem(ambiguousService(matches));
  }
  const [{ model, service }] = matches;
  const stranger = strangerAmong(repositories, service);
  return stranger
    ? problem(repositoryMismatch(model, service, stranger))
    : { found: true, model, service, matchedBy };
}

/** A repository that the service is not deployed from: one suffices for doubt. */
function strangerAmong(
  repositories: readonly RepositoryAddress[],
  service: PlatformService,
): RepositoryAddress | undefined {
  return repositories.find(repository => !isDeployedFrom(service, repository));
}

function isOnHostOf(
  model: PlatformModel,
  { host }: RepositoryAddress,
): boolean {
  return host === undefined || host === model.repository.host.toLowerCase();
}

function annotationOf(entity: Entity, annotation: string): string | undefined {
  return entity.metadata.annotations?.[annotation]?.trim() || undefined;
}

function problem(found: EntityProblem): EntityServiceResult {
  return { found: false, problem: found };
}
