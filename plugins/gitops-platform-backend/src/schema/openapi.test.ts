import { readFileSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { branchPreviewOf } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import * as examples from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Router } from 'express';
import { parse } from 'yaml';
import { startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';
import { openApiFile } from './createOpenApiRouter';

const description = parse(readFileSync(openApiFile, 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(description, 'openapi');

const pointer = (...steps: string[]) =>
  `openapi#/${steps
    .map(step =>
      encodeURIComponent(step.replace(/~/g, '~0').replace(/\//g, '~1')),
    )
    .join('/')}`;

/** What is wrong with an answer; nothing where it is as described. */
function problems(schema: string, answer: unknown): unknown[] {
  const validate = ajv.getSchema(schema);
  if (!validate) {
    throw new Error(`There is no ${schema}`);
  }
  return validate(answer)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => ({
        instancePath,
        message,
        params,
      }));
}

const schemaOf = (name: string) => pointer('components', 'schemas', name);
const answerOf = (path: string) =>
  pointer(
    'paths',
    path,
    'get',
    'responses',
    '200',
    'content',
    'application/json',
    'schema',
  );

/** Every route that the plugin mounts, in the words of OpenAPI. */
async function mountedRoutes(): Promise<string[]> {
  const routers: Router[] = [];
  await startLiveBackend(examples.userServiceView, {
    features: [
      mockServices.httpRouter.mock({
        use: handler => {
          routers.push(handler as Router);
        },
      }).factory,
    ],
  });
  return routers.flatMap(({ stack }) =>
    stack.flatMap(({ route }) =>
      route
        ? Object.keys(
            (route as unknown as { methods: Record<string, boolean> }).methods,
          ).map(method => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
        : [],
    ),
  );
}

describe('the description of the HTTP API', () => {
  it('is valid OpenAPI', async () => {
    await expect(
      SwaggerParser.validate(structuredClone(description)),
    ).resolves.toMatchObject({ openapi: '3.1.0' });
  });

  it('describes every route, and no other', async () => {
    const described = Object.entries<object>(description.paths).flatMap(
      ([path, item]) => Object.keys(item).map(method => `${method} ${path}`),
    );
    const own = (await mountedRoutes()).filter(
      // Permissions and actions; Backstage describes those itself.
      route => !route.includes(' /.'),
    );
    expect(described.sort()).toEqual(own.sort());
  });

  it('names every parameter of a path', async () => {
    const resolved = (await SwaggerParser.dereference(
      structuredClone(description),
    )) as typeof description;
    for (const [path, { get }] of Object.entries<{
      get: { parameters?: { name: string; in: string }[] };
    }>(resolved.paths)) {
      const ofPath = get.parameters?.filter(
        parameter => parameter.in === 'path',
      );
      expect([path, ofPath?.map(({ name }) => name) ?? []]).toEqual([
        path,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      ]);
    }
  });

  it.each<[string, unknown]>([
    ['EntityPlatformView', examples.userServiceView],
    ['EntityPlatformView', examples.paymentServiceView],
    ['EntityPlatformView', examples.legacyReportsView],
    ['PlatformModel', examples.examplePlatform],
    [
      'EntityBranchPreview',
      branchPreviewOf(examples.userServiceView, 'SHOP-7-cart'),
    ],
    [
      'EntityBranchPreview',
      branchPreviewOf(examples.userServiceView, 'shop-7'),
    ],
    ['EntityDeployments', examples.userServiceDeployments],
    ['EntitySecrets', examples.userServiceSecrets],
    ['EntitySecrets', examples.paymentServiceSecrets],
    ['EntitySecrets', examples.unconfiguredSecrets],
    ['EntityPreviews', examples.userServicePreviews],
    ['EntityPreviews', examples.unavailablePreviews],
    ['EntityTraffic', examples.userServiceTraffic],
    ['EntityTraffic', examples.noTraffic],
    ['EffectiveConfiguration', examples.userServiceValues],
    ['PlatformDeployments', examples.examplePlatformDeployments],
  ])('describes %s as the pages get it', (name, answer) => {
    expect(problems(schemaOf(name), answer)).toEqual([]);
  });

  it('knows no field that it does not name', () => {
    const [environment] = examples.userServiceSecrets.environments;
    expect(
      problems(schemaOf('EnvironmentSecrets'), {
        ...environment,
        value: 'secret',
      }),
    ).toMatchObject([{ params: { additionalProperty: 'value' } }]);
  });
});

describe('the answers of the HTTP API', () => {
  let server: LoopbackServer;
  beforeEach(async () => {
    server = await startLoopbackServer((request, response) =>
      json(200, upstreamAnswer(request.url ?? ''))(request, response),
    );
  });
  afterEach(() => server.stop());

  const start = (result?: AuthorizeResult.DENY) =>
    startLiveBackend(examples.userServiceView, {
      ...(result && { result }),
      sources: {
        argocd: { address: server.url, token: 'token' },
        kubernetes: { address: server.url, token: 'token' },
        prometheus: { address: server.url },
        vault: {
          address: server.url,
          auth: { method: 'token', token: 'token' },
        },
      },
    });
  const values = {
    namespace: 'default',
    kind: 'component',
    service: 'user-service',
  };
  const addressOf = (path: string) =>
    `/api/gitops-platform${path.replace(/\{(\w+)\}/g, (_, parameter) =>
      parameter === 'name'
        ? (path.startsWith('/entities') && 'user-service') ||
          examples.examplePlatform.name
        : values[parameter as keyof typeof values],
    )}`;

  it.each(Object.keys(description.paths))('%s is as described', async path => {
    const { backend } = await start();
    const { status, body, headers } = await backend.get(addressOf(path));
    expect([status, status === 200 ? undefined : body]).toEqual([
      200,
      undefined,
    ]);
    expect(problems(answerOf(path), body)).toEqual([]);
    expect(headers['cache-control'] === 'no-store').toBe(
      'headers' in description.paths[path].get.responses['200'],
    );
  });

  it('are refusals as described', async () => {
    const { backend } = await start(AuthorizeResult.DENY);
    const guarded = Object.keys(description.paths).filter(
      path =>
        'headers' in description.paths[path].get.responses['200'] &&
        // It leaves out what the user may not see.
        path !== '/entities/{namespace}/{kind}/{name}',
    );
    expect(guarded.length).toBeGreaterThan(5);
    for (const path of guarded) {
      const { status, body } = await backend.get(addressOf(path));
      expect([path, status, problems(schemaOf('Error'), body)]).toEqual([
        path,
        403,
        [],
      ]);
    }
    const { backend: open } = await start();
    const unknown = await open.get('/api/gitops-platform/platforms/other');
    expect(unknown.status).toBe(404);
    expect(problems(schemaOf('Error'), unknown.body)).toEqual([]);
    const wrong = await backend.get(
      '/api/gitops-platform/entities/default/component/..%2F..',
    );
    expect(wrong.status).toBe(400);
    expect(problems(schemaOf('Error'), wrong.body)).toEqual([]);
  });
});

/** What Argo CD, Kubernetes, Prometheus and Vault say here. */
function upstreamAnswer(url: string): unknown {
  if (url.startsWith('/apis/')) {
    const [, namespace] = /namespaces\/([^/]+)/.exec(url) ?? [];
    return {
      items: [
        {
          metadata: { name: 'user-service-vault', namespace },
          spec: {
            mount: 'secret',
            path: `acme/user-service/${namespace?.replace(
              /^[a-z]+-/,
              '',
            )}/config`,
          },
          status: {
            conditions: [
              {
                type: 'SecretSynced',
                status: 'False',
                message: 'Code: 403',
                lastTransitionTime: '2026-02-26T10:00:00Z',
              },
            ],
          },
        },
      ],
    };
  }
  if (url.startsWith('/api/v1/applications')) {
    return {
      items: [
        {
          metadata: {
            name: 'user-service-dev',
            namespace: 'argocd',
            labels: {
              'app.kubernetes.io/name': 'user-service',
              environment: 'dev',
            },
          },
          status: {
            sync: { status: 'Synced' },
            health: { status: 'Healthy' },
            summary: { images: ['registry.example.test/user-service:v1'] },
          },
        },
      ],
    };
  }
  if (url.startsWith('/api/v1/query')) {
    return { status: 'success', data: { resultType: 'matrix', result: [] } };
  }
  return {
    data: {
      subkeys: { DATABASE_URL: null },
      metadata: {
        version: 3,
        created_time: '2026-02-01T10:00:00Z',
        deletion_time: '',
      },
    },
  };
}
