import {
  generatedPackages,
  kubernetesServiceName,
  protoNames,
  protoPipelineProject,
  protoRepositoryUrl,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { apiIdentifiers } from './apiIdentifiers';
import { procedureNames, type Contract } from './Contract';

/** What a skeleton needs to know about an API: names, addresses, packages. */
export function apiFacts(
  model: PlatformModel,
  options: {
    /** Name of the catalog entity. */
    name: string;
    /** Reference of the catalog entity. */
    entityRef: string;
    /** Name of the proto repository. */
    repository: string;
    /** Web address of the proto repository. */
    webUrl: string;
    /** File with the service, relative to the repository. */
    file: string;
    contract: Contract;
    /** Service that answers, where it is known. */
    provider?: string;
  },
) {
  const { name, entityRef, repository, webUrl, file, contract, provider } =
    options;
  const group = new URL(webUrl).pathname.split('/').slice(1, -1).join('/');
  return {
    name,
    entityRef,
    repository,
    repoUrlInput: `${model.repository.host}?owner=${encodeURIComponent(
      group,
    ).replace(/%2F/g, '/')}&repo=${encodeURIComponent(repository)}`,
    webUrl,
    cloneUrl: `${webUrl}.git`,
    pipelineProject: protoPipelineProject(model),
    file,
    protoPackage: contract.protoPackage,
    service: contract.service,
    procedure: contract.procedure,
    ...(provider !== undefined && {
      provider,
      // The port is that of services made by the template "New service".
      address: `http://${kubernetesServiceName(provider)}:8080`,
    }),
    identifiers: apiIdentifiers(name),
    packages: generatedPackages(model, {
      repository,
      protoPackage: contract.protoPackage,
      file: file.replace(/^proto\//, ''),
    }),
  };
}

/** The facts of an API that is to be created, with its contract's first procedure. */
export function newApiFacts(model: PlatformModel, name: string) {
  const { protoPackage, file, resource, field, service } = protoNames(name);
  const facts = apiFacts(model, {
    name,
    entityRef: `api:default/${name}`,
    repository: name,
    webUrl: protoRepositoryUrl(model, name),
    file,
    contract: {
      protoPackage,
      service,
      procedure: {
        ...procedureNames(`Get${resource}`),
        request: `Get${resource}Request`,
        response: `Get${resource}Response`,
      },
    },
  });
  return {
    ...facts,
    resource,
    field,
    // As JSON and JavaScript have it (Protocol Buffers, "ProtoJSON Format").
    jsonField: field.replace(/_([a-z0-9])/g, (_, letter: string) =>
      letter.toUpperCase(),
    ),
  };
}
