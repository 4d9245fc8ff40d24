import type { PlatformModel } from '../model';

type Platform = Pick<PlatformModel, 'gitlabGroup'> & {
  repository: Pick<PlatformModel['repository'], 'baseUrl' | 'host'>;
};

/**
 * A contract as packages see it.
 * @public
 */
export interface ProtoSource {
  /** Name of the proto repository. */
  repository: string;
  /** Package in the proto, e.g. `gift.v1`. */
  protoPackage: string;
  /** File below the folder `proto`, e.g. `gift/v1/gift.proto`. */
  file: string;
}

/**
 * What the pipeline of a proto repository makes of it, each package in a
 * repository `{gitlabGroup}/api/gen/{name}/{language}`. Without a version tag
 * of the proto repository there is only its branch `main`.
 *
 * Source: platform repository convention ("A proto repo") and the pipeline
 * `proto-gen`; Buf, "Managed mode".
 *
 * @public
 */
export interface GeneratedPackages {
  /** Messages, gRPC and Connect (`protoc-gen-connect-go`). */
  go: {
    repositoryUrl: string;
    module: string;
    /** Import path of the messages. */
    import: string;
    /** Import path of client and handler. */
    connectImport: string;
    /** Name of the package with the messages, e.g. `giftv1`. */
    name: string;
    /** Variable that describes the file, e.g. `File_gift_v1_gift_proto`. */
    descriptor: string;
  };
  /** gRPC for Node.js (`protobuf-ts`); TypeScript sources. */
  nodejs: { repositoryUrl: string; name: string };
  /** Connect-ES v2 for browsers and for Node.js; compiled modules. */
  web: { repositoryUrl: string; name: string };
  /** Messages, gRPC and Connect. */
  python: {
    repositoryUrl: string;
    distribution: string;
    /** Package that holds the modules, e.g. `gift.v1`. */
    package: string;
    /** Name of the modules without their endings `_pb2` and `_connect`. */
    module: string;
  };
  /** Messages and gRPC. */
  php: { repositoryUrl: string; name: string; namespace: string };
}

/**
 * Names and addresses of the packages that are generated from a contract.
 *
 * @public
 */
export function generatedPackages(
  platform: Platform,
  { repository, protoPackage, file }: ProtoSource,
): GeneratedPackages {
  const { gitlabGroup } = platform;
  const { baseUrl, host } = platform.repository;
  const group = `${gitlabGroup}/api/gen/${repository}`;
  const repositoryUrl = (language: string) =>
    `${baseUrl.replace(/\/+$/, '')}/${group}/${language}`;
  const organisation = gitlabGroup.split('/')[0];
  const folders = file.split('/').slice(0, -1);
  // A module path has no port (Go, "Module paths").
  const module = `${host.replace(/:\d+$/, '')}/${group}/go`;
  const goImport = [module, ...folders].join('/');
  const goName = goPackageName(folders);
  return {
    go: {
      repositoryUrl: repositoryUrl('go'),
      module,
      import: goImport,
      connectImport: `${goImport}/${goName}connect`,
      name: goName,
      descriptor: `File_${file.replace(/[^A-Za-z0-9_]/g, '_')}`,
    },
    nodejs: {
      repositoryUrl: repositoryUrl('nodejs'),
      name: `@${organisation}/${repository}`,
    },
    web: {
      repositoryUrl: repositoryUrl('web'),
      name: `@${organisation}/${repository}-web`,
    },
    python: {
      repositoryUrl: repositoryUrl('python'),
      distribution: `${organisation}-${repository}`,
      package: folders.join('.'),
      module: file.slice(file.lastIndexOf('/') + 1).replace(/\.proto$/, ''),
    },
    php: {
      repositoryUrl: repositoryUrl('php'),
      name: `${organisation}/${repository}`,
      namespace: protoPackage.split('.').map(phpName).join('\\'),
    },
  };
}

/** `gift/v1` is `giftv1`: a version alone would name every package alike. */
function goPackageName(folders: string[]): string {
  const [last = 'proto', parent] = [...folders].reverse();
  return parent && /^v\d+(?:(?:alpha|beta|test)\d*)?$/.test(last)
    ? `${parent}${last}`
    : last;
}

function phpName(segment: string): string {
  return segment
    .split('_')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
