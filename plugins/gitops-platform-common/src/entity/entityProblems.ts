import type { Entity } from '@backstage/catalog-model';
import type { EntityProblem } from '../api';
import type { PlatformModel, PlatformService } from '../model';
import { PLATFORM_ANNOTATION, SERVICE_ANNOTATION } from './annotations';
import { descriptorLocation } from './repositories';
import type { RepositoryAddress } from './RepositoryAddress';
import type { RegisteredService } from './servicesOfRepository';

/**
 * A configured platform that could not be read.
 * @public
 */
export interface UnreadablePlatform {
  /** Key in `gitopsPlatform.platforms`. */
  name: string;
  /** English sentence that says what failed. */
  message?: string;
  /** English sentence that says what to do, where something special is to be done. */
  hint?: string;
}

export function noPlatform(
  entity: string,
  repository?: RepositoryAddress,
): EntityProblem {
  return {
    code: 'no-platform',
    message: repository
      ? `No platform deploys '${entity}' from ${describe(repository)}.`
      : `'${entity}' names neither a platform nor a repository.`,
    hint: repository
      ? `Register the repository in the platform it belongs to, or set the annotation ${PLATFORM_ANNOTATION}.`
      : `Set the annotation ${PLATFORM_ANNOTATION}, or backstage.io/source-location with the address of the repository.`,
  };
}

export function unknownPlatform(
  platform: string,
  configured: readonly string[],
): EntityProblem {
  const known =
    configured.length > 0
      ? `one of ${[...configured].sort().join(', ')}`
      : 'a platform';
  return {
    code: 'unknown-platform',
    message: `The annotation ${PLATFORM_ANNOTATION} names the platform '${platform}', which is not configured.`,
    hint: `Change the annotation to ${known}, or add gitopsPlatform.platforms.${platform} to app-config.yaml.`,
  };
}

export function unreadablePlatform(
  platforms: readonly UnreadablePlatform[],
): EntityProblem {
  const names = platforms.map(({ name }) => `'${name}'`).join(', ');
  const reasons = platforms.flatMap(({ message }) => message ?? []).join(' ');
  return {
    code: 'platform-unreadable',
    message: `The platform ${names} cannot be read.${
      reasons ? ` ${reasons}` : ''
    }`,
    hint:
      platforms.find(({ hint }) => hint)?.hint ??
      'Check the address of the platform repository in app-config.yaml, the token of its git host and the files base.yaml and core.yaml.',
  };
}

export function serviceNotRegistered(
  model: PlatformModel,
  name: string,
  found: { owner?: PlatformModel; repository?: RepositoryAddress },
): EntityProblem {
  const { owner, repository } = found;
  const message = repository
    ? `The platform '${model.name}' deploys no service from ${describe(
        repository,
      )}.`
    : `The platform '${model.name}' has no service '${name}'.`;
  return {
    code: 'service-not-registered',
    message: owner
      ? `${message} The platform '${owner.name}' has one.`
      : message,
    hint: owner
      ? `Set the annotation ${PLATFORM_ANNOTATION} to '${owner.name}', or register the service in '${model.name}'.`
      : `Register the service in ${model.repository.url} (services of core.yaml), or set the annotation ${SERVICE_ANNOTATION} to the name it has there.`,
  };
}

export function ambiguousService(
  matches: readonly RegisteredService[],
): EntityProblem {
  const platforms = [...new Set(matches.map(({ model }) => model.name))];
  if (platforms.length > 1) {
    return {
      code: 'no-platform',
      message: `Several platforms deploy from this repository: ${platforms.join(
        ', ',
      )}.`,
      hint: `Set the annotation ${PLATFORM_ANNOTATION} to one of them.`,
    };
  }
  return {
    code: 'service-not-registered',
    message: `The platform '${
      platforms[0]
    }' deploys several services from this repository: ${matches
      .map(({ service }) => service.name)
      .join(', ')}.`,
    hint: `Set the annotation ${SERVICE_ANNOTATION} to one of them, or backstage.io/source-location to the service's folder.`,
  };
}

export function repositoryMismatch(
  model: PlatformModel,
  service: PlatformService,
  repository: RepositoryAddress,
): EntityProblem {
  const place = service.position
    ? ` (${service.position.file}:${service.position.line})`
    : '';
  return {
    code: 'repository-mismatch',
    message: `The platform '${model.name}' deploys '${service.name}' from ${
      service.repoUrl
    }${place}, the entity's repository is ${describe(repository)}.`,
    hint: `Set the entity's backstage.io/source-location to 'url:${webAddressOf(
      service,
    )}', or correct repoURL in the platform or the annotation ${SERVICE_ANNOTATION}.`,
  };
}

export function untrustedLocation(
  entity: Entity,
  { model, service }: RegisteredService,
): EntityProblem {
  const { name } = entity.metadata;
  const location = descriptorLocation(entity);
  return {
    code: 'untrusted-location',
    message: `'${name}' says that it is '${service.name}' of the platform '${
      model.name
    }', but ${
      location
        ? `its catalog file is ${location.replace(/^url:/, '')}`
        : 'the catalog does not say where its file is'
    }: whoever writes there could say so of any service.`,
    hint: `Describe it on a branch of ${webAddressOf(
      service,
    )}, or on the branch '${model.repository.branch}' of ${
      model.repository.url
    }. If whoever writes to that place may speak for every service, add its address to gitopsPlatform.entities.trustedLocations in app-config.yaml.`,
  };
}

function webAddressOf({ repoUrl }: PlatformService): string {
  return repoUrl.replace(/\.git$/, '');
}

function describe({ host, project, folder }: RepositoryAddress): string {
  const name = host ? `${host}/${project}` : project;
  return folder ? `${name} (folder ${folder})` : name;
}
