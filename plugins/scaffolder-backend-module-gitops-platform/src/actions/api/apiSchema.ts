import type { z as zod } from 'zod/v3';

/** What `gitops:api:describe` tells about an API. */
export function apiSchema(z: typeof zod) {
  const text = (description: string) => z.string({ description });
  return z.object({
    name: text('Name of the catalog entity'),
    entityRef: text('Reference of the catalog entity'),
    repository: text('Name of the proto repository'),
    repoUrlInput: text('repoUrl for publish:gitlab'),
    webUrl: z.string(),
    cloneUrl: z.string(),
    pipelineProject: text('Project with the pipeline of proto repositories'),
    file: text('File with the service: proto/gift/v1/gift.proto'),
    protoPackage: text('Package in the proto: gift.v1'),
    service: text('Service without its package: GiftService'),
    procedure: z.object(
      {
        name: text('As in the proto: GetGift'),
        camelName: text('getGift'),
        snakeName: text('get_gift'),
        request: text('Message: GetGiftRequest'),
        response: text('Message: GetGiftResponse'),
      },
      {
        description: 'Its first procedure with one request and one response',
      },
    ),
    resource: text(
      'Of a new API: what it is about, as a message: Gift',
    ).optional(),
    field: text('Of a new API: the same as a field: gift').optional(),
    jsonField: text('Of a new API: that field in JSON: gift').optional(),
    provider: text(
      'Service whose component provides it, where the catalog knows one',
    ).optional(),
    address: text(
      'Address inside the cluster, by the component that provides it',
    ).optional(),
    identifiers: z.object(
      {
        camel: text('giftApi'),
        pascal: text('GiftApi'),
        go: text('GiftAPI'),
        snake: text('gift_api'),
        upper: text('GIFT_API'),
      },
      { description: 'The name as languages write it' },
    ),
    packages: z.object(
      {
        go: z.object({
          repositoryUrl: z.string(),
          module: z.string(),
          import: text('Import path of the messages'),
          connectImport: text('Import path of client and handler'),
          name: text('Name of the package with the messages: giftv1'),
          descriptor: text('Variable: File_gift_v1_gift_proto'),
        }),
        nodejs: z.object({ repositoryUrl: z.string(), name: z.string() }),
        web: z.object({ repositoryUrl: z.string(), name: z.string() }),
        python: z.object({
          repositoryUrl: z.string(),
          distribution: z.string(),
          package: text('Package that holds the modules: gift.v1'),
          module: text('Modules without _pb2 and _connect: gift'),
        }),
        php: z.object({
          repositoryUrl: z.string(),
          name: z.string(),
          namespace: z.string(),
        }),
      },
      { description: 'What the pipeline of the proto repository generates' },
    ),
  });
}
