import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  tracingServiceRef,
  type TracingService,
  type TracingServiceSpan,
} from '@backstage/backend-plugin-api/alpha';
import { lifecycleServiceFactory } from '@backstage/backend-defaults/lifecycle';
import { rootLifecycleServiceFactory } from '@backstage/backend-defaults/rootLifecycle';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import type { JsonValue } from '@backstage/types';
import type { RequestHandler } from 'express';
import { refusal } from '../context/refuseConnections';

const span: TracingServiceSpan = { setAttribute() {}, setStatus() {} };

const tracing: TracingService = {
  startActiveSpan: async <T>(_name: string, ...rest: unknown[]): Promise<T> => {
    const run = rest.at(-1) as (given: TracingServiceSpan) => T | Promise<T>;
    return run(span);
  },
  context: {
    active: () => ({ $$type: '@backstage/TracingServiceContext' }),
    with: async (_context, run) => run(),
  },
  propagation: {
    extract: context => context,
    getBaggage: () => undefined,
    getActiveBaggage: () => undefined,
  },
};

/**
 * Services that a module may ask for and that have little to do in a dry run.
 *
 * @param routers - gets the routers of the plugins, by plugin id
 */
export function backgroundServices(routers: Map<string, RequestHandler>) {
  return [
    lifecycleServiceFactory,
    rootLifecycleServiceFactory,
    createServiceFactory({
      service: coreServices.httpRouter,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }) => ({
        use: handler => void routers.set(plugin.getId(), handler),
        addAuthPolicy() {},
      }),
    }),
    createServiceFactory({
      service: coreServices.rootHttpRouter,
      deps: {},
      factory: () => ({ use() {} }),
    }),
    createServiceFactory({
      service: coreServices.rootHealth,
      deps: {},
      factory: () => ({
        getLiveness: async () => ({ status: 200 }),
        getReadiness: async () => ({ status: 200 }),
      }),
    }),
    createServiceFactory({
      service: coreServices.discovery,
      deps: {},
      factory: () => ({
        getBaseUrl: async plugin => refuse(plugin),
        getExternalBaseUrl: async plugin => refuse(plugin),
      }),
    }),
    createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => ({
        triggerTask: async () => {},
        cancelTask: async () => {},
        scheduleTask: async () => {},
        createScheduledTaskRunner: () => ({ run: async () => {} }),
        getScheduledTasks: async () => [],
      }),
    }),
    createServiceFactory({
      service: coreServices.cache,
      deps: {},
      factory: () => createCache(),
    }),
    createServiceFactory({
      service: coreServices.database,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        plugin: coreServices.pluginMetadata,
      },
      factory: ({ config, lifecycle, logger, plugin }) => ({
        // Loaded where a module wants it: database drivers take long to load.
        async getClient() {
          const { DatabaseManager } = await import(
            '@backstage/backend-defaults/database'
          );
          return DatabaseManager.fromConfig(config)
            .forPlugin(plugin.getId(), { lifecycle, logger })
            .getClient();
        },
      }),
    }),
    createServiceFactory({
      service: eventsServiceRef,
      deps: {},
      factory: () => ({ publish: async () => {}, subscribe: async () => {} }),
    }),
    createServiceFactory({
      service: tracingServiceRef,
      deps: {},
      factory: () => tracing,
    }),
  ];
}

function refuse(pluginId: string): never {
  throw refusal(`the backend plugin "${pluginId}"`);
}

function createCache() {
  const values = new Map<string, JsonValue>();
  const cache = {
    get: async <T extends JsonValue>(key: string) =>
      values.get(key) as T | undefined,
    set: async (key: string, value: JsonValue) => void values.set(key, value),
    delete: async (key: string) => void values.delete(key),
    withOptions: () => cache,
  };
  return cache;
}
