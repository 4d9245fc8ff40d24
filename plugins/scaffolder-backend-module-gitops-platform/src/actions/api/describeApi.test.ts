import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { outputsOf } from '../../__testUtils__/outputsOf';
import { exampleApi } from '../../testing/exampleApi';
import { fakePlatforms } from '../../testing/fakePlatforms';
import { createDescribeApiAction } from './describeApi';

const describeApi = async (
  input: {
    create?: boolean;
    name?: string;
    service?: string;
    consumes?: string[];
  },
  entities: Entity[] = [exampleApi],
) => {
  const action = createDescribeApiAction({
    platforms: fakePlatforms(examplePlatform),
    catalog: catalogServiceMock({ entities }),
  });
  const context = createMockActionContext({
    input: { platform: 'shop', ...input },
  });
  await action.handler(context);
  return outputsOf<{
    api?: object;
    consumed: object[];
    imported: object[];
  }>(context);
};

function withAnnotations(annotations: Record<string, string>): Entity {
  return { ...exampleApi, metadata: { ...exampleApi.metadata, annotations } };
}

function withDefinition(definition: string): Entity {
  return { ...exampleApi, spec: { ...exampleApi.spec, definition } };
}

describe('gitops:api:describe for a new API', () => {
  it('tells names, addresses and packages', async () => {
    const { api, consumed, imported } = await describeApi({ name: 'gift-api' });
    expect(api).toEqual({
      name: 'gift-api',
      entityRef: 'api:default/gift-api',
      repository: 'gift-api',
      repoUrlInput: 'gitlab.example.test?owner=acme/api/proto&repo=gift-api',
      webUrl: 'https://gitlab.example.test/acme/api/proto/gift-api',
      cloneUrl: 'https://gitlab.example.test/acme/api/proto/gift-api.git',
      pipelineProject: 'acme/api/ci',
      file: 'proto/gift/v1/gift.proto',
      protoPackage: 'gift.v1',
      service: 'GiftService',
      resource: 'Gift',
      field: 'gift',
      jsonField: 'gift',
      procedure: {
        name: 'GetGift',
        camelName: 'getGift',
        snakeName: 'get_gift',
        request: 'GetGiftRequest',
        response: 'GetGiftResponse',
      },
      identifiers: {
        camel: 'giftApi',
        pascal: 'GiftApi',
        go: 'GiftAPI',
        snake: 'gift_api',
        upper: 'GIFT_API',
      },
      packages: expect.objectContaining({
        go: expect.objectContaining({
          import: 'gitlab.example.test/acme/api/gen/gift-api/go/gift/v1',
        }),
        web: {
          repositoryUrl:
            'https://gitlab.example.test/acme/api/gen/gift-api/web',
          name: '@acme/gift-api-web',
        },
      }),
    });
    expect(consumed).toEqual([]);
    expect(imported).toEqual([api]);
  });

  it('names an API after its service', async () => {
    const { api } = await describeApi({ name: '', service: 'gift-service' });
    expect(api).toMatchObject({ name: 'gift-api', service: 'GiftService' });
  });

  it('refuses a name that cannot be one', async () => {
    await expect(describeApi({ name: 'Gift_API' })).rejects.toThrow(
      /"Gift_API" cannot be a new API: .*lower-case/,
    );
  });

  it('refuses a name that another repository has registered', async () => {
    const entity = withAnnotations({
      'backstage.io/managed-by-location':
        'url:https://gitlab.example.test/acme/other/-/blob/main/catalog-info.yaml',
    });
    await expect(describeApi({ name: 'user-api' }, [entity])).rejects.toThrow(
      'The catalog has an API "user-api" already',
    );
  });

  it('accepts the name that a run before registered', async () => {
    const { api } = await describeApi({ name: 'user-api' });
    expect(api).toMatchObject({ name: 'user-api' });
  });

  it('creates nothing where it is told not to, whatever the names', async () => {
    const outputs = await describeApi({
      create: false,
      name: 'gift-api',
      service: 'gift-service',
    });
    expect(outputs).toEqual({ consumed: [], imported: [] });
  });

  it('does nothing where nothing is asked', async () => {
    expect(await describeApi({ name: '', consumes: [] })).toEqual({
      consumed: [],
      imported: [],
    });
  });
});

describe('gitops:api:describe for APIs that are called', () => {
  const consume = (entity: Entity) =>
    describeApi({ consumes: ['api:default/user-api'] }, [entity]);

  it('reads service and procedure from the proto', async () => {
    const { api, consumed } = await consume(exampleApi);
    expect(api).toBeUndefined();
    expect(consumed).toEqual([
      expect.objectContaining({
        name: 'user-api',
        entityRef: 'api:default/user-api',
        repository: 'user-api',
        webUrl: 'https://gitlab.example.test/acme/api/proto/user-api',
        file: 'proto/user/v1/user.proto',
        protoPackage: 'user.v1',
        service: 'UserService',
        procedure: {
          name: 'GetUser',
          camelName: 'getUser',
          snakeName: 'get_user',
          request: 'GetUserRequest',
          response: 'GetUserResponse',
        },
      }),
    ]);
  });

  it('names the packages after the repository, not after the entity', async () => {
    const { consumed } = await consume(
      withAnnotations({
        'gitops-platform.io/platform': 'shop',
        'gitops-platform.io/proto-file': 'proto/user/v1/accounts.proto',
        'backstage.io/source-location':
          'url:https://gitlab.example.test/acme/contracts/users/-/tree/main/',
      }),
    );
    expect(consumed).toEqual([
      expect.objectContaining({
        repository: 'users',
        packages: expect.objectContaining({
          web: expect.objectContaining({ name: '@acme/users-web' }),
          python: expect.objectContaining({ module: 'accounts' }),
        }),
      }),
    ]);
  });

  it('knows the address of the component that provides it', async () => {
    const { consumed } = await consume({
      ...exampleApi,
      relations: [
        {
          type: 'apiProvidedBy',
          targetRef: 'component:default/user-service',
        },
      ],
    });
    expect(consumed).toEqual([
      expect.objectContaining({
        provider: 'user-service',
        address: 'http://user-service-sv:8080',
      }),
    ]);
  });

  it.each<[string, Entity, RegExp]>([
    [
      'of another type',
      { ...exampleApi, spec: { ...exampleApi.spec, type: 'openapi' } },
      /"api:default\/user-api" is no API of type grpc/,
    ],
    [
      'of another platform',
      withAnnotations({
        ...exampleApi.metadata.annotations,
        'gitops-platform.io/platform': 'bank',
      }),
      /no API of platform "shop": it belongs to platform "bank"/,
    ],
    [
      'of a repository elsewhere',
      withAnnotations({
        'backstage.io/source-location':
          'url:https://gitlab.example.test/other/users/-/tree/main/',
      }),
      /not in the group acme\/api\/proto/,
    ],
    [
      'whose proto cannot be read',
      withDefinition('service {'),
      /definition of API "api:default\/user-api" is no proto that can be read: .*line 1/,
    ],
    [
      'without a package',
      withDefinition('syntax = "proto3"; service UserService {}'),
      /has no package/,
    ],
    [
      'without a service',
      withDefinition('syntax = "proto3"; package user.v1;'),
      /has no service with a procedure/,
    ],
    [
      'of streams alone',
      withDefinition(
        'syntax = "proto3"; package user.v1; service UserService { rpc Watch(A) returns (stream A); } message A {}',
      ),
      /has no service with a procedure of one request and one response/,
    ],
  ])('refuses an API %s', async (_, entity, message) => {
    await expect(consume(entity)).rejects.toThrow(message);
  });

  it('names the APIs that the catalog does not have', async () => {
    await expect(
      describeApi({
        consumes: ['api:default/user-api', 'api:default/gone-api'],
      }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('has no api:default/gone-api,'),
    });
  });
});
