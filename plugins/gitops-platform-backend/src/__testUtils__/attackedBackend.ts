import { posix } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  PlatformModel,
  SecretDeclaration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import request from 'supertest';
import {
  readerFactory,
  readerFake,
  userServiceConfiguration,
} from '../__fixtures__/platforms';
import plugin from '../index';
import { json, startLoopbackServer } from './loopbackServer';

export const LIVE_ROUTES = [
  'configuration',
  'deployments',
  'findings',
  'previews',
  'secrets',
  'traffic',
] as const;

const filled = json(200, {
  data: {
    subkeys: { STOLEN: null },
    metadata: {
      version: 3,
      created_time: '2026-02-01T10:00:00Z',
      deletion_time: '',
    },
  },
});

/**
 * The plugin with the platforms "shop" and "games", over servers that answer
 * everything and record what they are asked.
 *
 * @param options.annotations - of the component `user-service` of the catalog
 * @param options.secretPaths - as the values file of `dev` declares them
 * @param options.applications - whatever Argo CD is asked
 */
export async function startAttackedBackend(
  options: {
    annotations?: Record<string, string>;
    secretPaths?: string[];
    applications?: unknown[];
    repoUrl?: string;
  } = {},
) {
  const servers = {
    vault: await startLoopbackServer(filled),
    argocd: await startLoopbackServer(
      json(200, { items: options.applications ?? [] }),
    ),
    gitlab: await startLoopbackServer(json(200, [])),
  };
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'user-service',
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': 'file:/portal/components.yaml',
        ...(options.annotations ?? { 'gitops-platform.io/platform': 'shop' }),
      },
    },
    spec: { type: 'service' },
  };
  const reader = {
    ...readerFake(),
    readValues: jest.fn(async (_model: PlatformModel, service: string) => ({
      service,
      environments: [],
      unreadFiles: [],
    })),
  };
  if (options.repoUrl) {
    reader.read.mockImplementation(async name => {
      const model = await readerFake().read(name);
      return {
        ...model,
        services: model.services.map(service => ({
          ...service,
          repoUrl: options.repoUrl!,
        })),
      };
    });
  }
  reader.readService.mockResolvedValue({
    ...userServiceConfiguration,
    environments: [
      {
        environment: 'dev',
        declared: true,
        appName: 'user-service',
        replicas: 1,
        hostnames: [],
        secrets: (options.secretPaths ?? []).map(declaration),
      },
    ],
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      readerFactory(reader),
      catalogServiceMock.factory({ entities: [entity] }),
      mockServices.rootConfig.factory({
        data: {
          integrations: {
            gitlab: [
              {
                host: 'gitlab.example.test',
                apiBaseUrl: servers.gitlab.url,
                token: 'gitlab-token',
              },
            ],
          },
          gitopsPlatform: {
            platforms: Object.fromEntries(
              ['shop', 'games'].map(name => [
                name,
                {
                  url: `https://gitlab.example.test/${name}`,
                  sources: {
                    vault: {
                      address: servers.vault.url,
                      auth: { method: 'token', token: 'vault-token' },
                    },
                    argocd: {
                      address: servers.argocd.url,
                      token: 'argocd-token',
                    },
                  },
                },
              ]),
            ),
          },
        },
      }),
    ],
  });
  return {
    backend: request(server),
    servers,
    /** What all servers were asked so far. */
    asked: () =>
      [servers.vault, servers.argocd, servers.gitlab].flatMap(
        ({ requests }) => requests,
      ),
    /** Answers of every live route for the component. */
    everything: async () =>
      Promise.all(
        LIVE_ROUTES.map(route =>
          request(server).get(
            `/api/gitops-platform/entities/default/component/user-service/${route}`,
          ),
        ),
      ),
    stop: async () => {
      await Promise.all(Object.values(servers).map(({ stop }) => stop()));
    },
  };
}

export type AttackedBackend = Awaited<ReturnType<typeof startAttackedBackend>>;

/** Asserts that nothing was asked but what belongs to user-service of the platform "shop". */
export function expectOwnRequests(attacked: AttackedBackend) {
  const { vault, argocd, gitlab } = attacked.servers;
  for (const line of vault.requests) {
    const [method, path] = line.split(' ');
    const asked = decodeURIComponent(path.split('?')[0]);
    expect([method, posix.normalize(asked)]).toEqual(['GET', asked]);
    expect(asked).toMatch(/^\/v1\/secret\/subkeys\/acme\/user-service\//);
  }
  for (const line of argocd.requests) {
    const { searchParams } = new URL(line.split(' ')[1], 'http://argocd.test');
    expect(['app.kubernetes.io/part-of=acme', 'preview/service']).toContain(
      searchParams.get('selector'),
    );
  }
  for (const line of gitlab.requests) {
    expect(line).toMatch(
      /^GET \/projects\/acme%2Fservices%2Fuser-service\/(merge_requests|pipelines|repository\/branches)\?/,
    );
  }
}

function declaration(path: string, index: number): SecretDeclaration {
  return {
    variable: `SECRET_${index}`,
    path,
    position: { file: '.cicd/dev.yaml', line: index + 1 },
  };
}
