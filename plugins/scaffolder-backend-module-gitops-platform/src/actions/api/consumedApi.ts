import {
  parseEntityRef,
  RELATION_API_PROVIDED_BY,
  stringifyEntityRef,
  type ApiEntity,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  PLATFORM_ANNOTATION,
  PROTO_FILE_ANNOTATION,
  protoGroup,
  repositoryOfEntity,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { apiFacts } from './apiFacts';
import { readContract } from './Contract';

/**
 * The facts of an API of the catalog.
 *
 * @throws InputError where it is no gRPC API of this platform, or its proto cannot be read.
 */
export function consumedApiFacts(model: PlatformModel, entity: Entity) {
  const entityRef = stringifyEntityRef(entity);
  if (!isGrpcApi(entity)) {
    throw new InputError(
      `"${entityRef}" is no API of type grpc; clients are generated for those only`,
    );
  }
  const repository = repositoryOf(model, entity, entityRef);
  const contract = readContract(entityRef, entity.spec.definition);
  const folder = contract.protoPackage.replace(/\./g, '/');
  return apiFacts(model, {
    name: entity.metadata.name,
    entityRef,
    repository: repository.split('/').pop()!,
    webUrl: `${model.repository.baseUrl}/${repository}`,
    file:
      entity.metadata.annotations?.[PROTO_FILE_ANNOTATION] ??
      `proto/${folder}/${contract.protoPackage.split('.')[0]}.proto`,
    contract,
    provider: providerOf(entity),
  });
}

/** The component that provides the API is named after its service. */
function providerOf(entity: Entity): string | undefined {
  const provider = entity.relations?.find(
    ({ type }) => type === RELATION_API_PROVIDED_BY,
  );
  return provider && parseEntityRef(provider.targetRef).name;
}

function isGrpcApi(entity: Entity): entity is ApiEntity {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'api' &&
    entity.spec?.type === 'grpc'
  );
}

/** Full path of the proto repository: its pipeline names the packages after it. */
function repositoryOf(
  model: PlatformModel,
  entity: Entity,
  entityRef: string,
): string {
  const address = repositoryOfEntity(entity);
  const platform = entity.metadata.annotations?.[PLATFORM_ANNOTATION];
  const isOfPlatform = platform
    ? platform === model.name
    : address?.project.startsWith(`${protoGroup(model)}/`);
  if (!address || !isOfPlatform) {
    throw new InputError(
      `"${entityRef}" is no API of platform "${model.name}": ${
        platform
          ? `it belongs to platform "${platform}"`
          : `its repository is not in the group ${protoGroup(model)}`
      }`,
    );
  }
  return address.project;
}
