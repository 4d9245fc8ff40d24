import {
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { userServiceValues } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  platformServiceRef,
  type DeliveryResult,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import request from 'supertest';
import plugin from '../index';
import { component } from './viewBackend';

type ReadyView = Extract<EntityPlatformView, { status: 'ok' }>;

/** What the dry run of a delivery answers. */
const proposal: DeliveryResult = {
  outcome: 'added',
  diff: '+  gift-service: {}\n',
  files: ['platform/core.yaml'],
  repositoryUrl: 'https://gitlab.example.test/acme/infra/shop/gitops-config',
  followUps: [],
  notes: [],
};

/**
 * The plugin with one service of a platform, over servers of a test.
 *
 * @param view - the platform, its service and configuration
 * @param options.names - components of the catalog that stand for the service
 */
export async function startLiveBackend(
  view: ReadyView,
  options: {
    names?: string[];
    sources?: JsonObject;
    integrations?: JsonObject;
    result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    /** How long what was read is served; the default of the plugin where absent. */
    refresh?: string;
    /** In place of one that knows the platform and its service without asking. */
    platforms?: PlatformReader;
    /** Services that replace those of the test backend. */
    features?: BackendFeature[];
  } = {},
) {
  const { model, service, configuration } = view;
  const settings = {
    name: model.name,
    title: model.title,
    layout: model.layout,
    url: model.repository.url,
  };
  const names = options.names ?? [service.name];
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const events = mockServices.events();
  const { server } = await startTestBackend({
    features: [
      plugin,
      ...(options.features ?? []),
      auditor.factory,
      mockServices.permissions.factory({
        result: options.result ?? AuthorizeResult.ALLOW,
      }),
      catalogServiceMock.factory({
        entities: names.map(name =>
          component(name, {
            'gitops-platform.io/platform': model.name,
            'gitops-platform.io/service': service.name,
          }),
        ),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      createServiceFactory({
        service: platformServiceRef,
        deps: {},
        factory: () =>
          options.platforms ??
          ({
            list: () => [settings],
            settingsOf: (name: string) => {
              if (name !== model.name) {
                throw new NotFoundError(`There is no platform '${name}'`);
              }
              return settings;
            },
            readValues: async () => userServiceValues,
            read: async () => ({ ...model, services: [service] }),
            readService: async () => configuration,
            knownModels: () => [{ ...model, services: [service] }],
            invalidateService: () => {},
            repositories: { look: async () => 'absent' },
            delivery: { deliver: async () => proposal },
          } as unknown as PlatformReader),
      }),
      mockServices.rootConfig.factory({
        data: {
          ...(options.integrations && { integrations: options.integrations }),
          gitopsPlatform: {
            ...(options.refresh && {
              liveState: { refresh: options.refresh },
            }),
            platforms: {
              [model.name]: {
                url: model.repository.url,
                ...(options.sources && { sources: options.sources }),
              },
            },
          },
        },
      }),
    ],
  });
  return { backend: request(server), auditor, event, events };
}

/** Address of a live route of a component. */
export function liveAddress(
  name: string,
  resource: 'deployments' | 'previews' | 'secrets' | 'traffic',
): string {
  return `/api/gitops-platform/entities/default/component/${name}/${resource}`;
}
