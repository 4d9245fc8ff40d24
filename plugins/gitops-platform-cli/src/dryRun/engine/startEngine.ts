import type { EventEmitter } from 'node:events';
import {
  BackendStartupError,
  createSpecializedBackend,
  type BackendStartupResult,
} from '@backstage/backend-app-api';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { toError } from '@backstage/errors';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import {
  readPlatformSettings,
  type PlatformSettings,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { RequestHandler } from 'express';
import { UsageError } from '../UsageError';
import { adoptSchemas, builtInStubsModule } from './actions/builtInStubs';
import { stubUnsupportedActions } from './actions/stubActions';
import { engineConfiguration } from './engineConfiguration';
import { fixSurroundings } from './context/fixedSurroundings';
import { refuseConnections } from './context/refuseConnections';
import type { Engine } from './Engine';
import { LocalPlatforms, localPlatforms } from './mapping/LocalPlatforms';
import { mappedUrlReader } from './mapping/mappedUrlReader';
import { UrlMap, type UrlMapping } from './mapping/UrlMap';
import { readEngineFacts } from './readEngineFacts';
import { ScaffolderEngine } from './ScaffolderEngine';
import { backgroundServices } from './services/backgroundServices';
import { catalogService } from './services/catalogService';
import { identityServices } from './services/identityServices';
import { observingServices } from './services/observingServices';
import { registeredActions } from './services/registeredActions';
import { taskBrokerModule } from './services/taskBroker';
import { accessDirectly } from './workspace/directFileSystem';
import { createWorkingFolder } from './workspace/workingFolder';

export interface EngineOptions {
  /** Modules that bring actions, filters and globals. */
  modules: BackendFeature[];
  /** Local folders of web addresses. */
  mappings: UrlMapping[];
  /** What an `app-config.yaml` would say, without credentials. */
  config: JsonObject;
  /** Entities of the catalog. */
  entities: Entity[];
}

/**
 * Starts the scaffolder in this process: no port, no database, no network. From
 * here on the process cannot connect to anything.
 *
 * @throws UsageError naming the module that does not start, and why.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  fixSurroundings();
  const allowConnections = refuseConnections();
  const folder = await createWorkingFolder();
  const endDirectAccess = accessDirectly(folder.path);
  const release = () => {
    endDirectAccess();
    allowConnections();
    folder.remove();
  };
  try {
    return await start(options, folder.path, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function start(
  { modules, mappings, config, entities }: EngineOptions,
  workingDirectory: string,
  release: () => void,
): Promise<Engine> {
  const root = new ConfigReader(
    engineConfiguration(config, { workingDirectory, mappings }),
  );
  const urls = new UrlMap(mappings);
  const platforms = new LocalPlatforms(readSettings(root), urls);
  const routers = new Map<string, RequestHandler>();
  const backend = createSpecializedBackend({
    defaultServiceFactories: [
      createServiceFactory({
        service: coreServices.rootConfig,
        deps: {},
        factory: () => root,
      }),
      ...observingServices([]),
      ...backgroundServices(routers),
      ...identityServices,
      ...registeredActions(),
      catalogService(entities),
      mappedUrlReader(urls),
      localPlatforms(platforms),
    ],
    extensionPointFactoryMiddleware: [stubUnsupportedActions()],
  });
  const features = [
    scaffolderPlugin,
    taskBrokerModule,
    builtInStubsModule,
    ...modules,
  ];
  features.forEach(feature => backend.add(feature));
  try {
    await withoutProcessHandlers(() => backend.start());
  } catch (error) {
    throw startupProblem(error);
  }
  const router = routers.get('scaffolder')!;
  const facts = await readEngineFacts(router);
  adoptSchemas(facts.actions);
  return new ScaffolderEngine(router, facts, workingDirectory, {
    refresh: () => platforms.refresh(),
    stop: async () => {
      await backend.stop();
      release();
    },
  });
}

/**
 * A backend ends the process with status 0 when it has nothing more to do, or
 * gets a signal, and lives on after errors that nothing handles; what this
 * command found would be lost.
 */
async function withoutProcessHandlers(
  run: () => Promise<unknown>,
): Promise<void> {
  const events = [
    'beforeExit',
    'SIGINT',
    'SIGTERM',
    'unhandledRejection',
    'uncaughtException',
  ];
  const emitter: EventEmitter = process;
  const before = events.map(event => new Set(emitter.listeners(event)));
  try {
    await run();
  } finally {
    events.forEach((event, index) =>
      emitter
        .listeners(event)
        .filter(listener => !before[index].has(listener))
        .forEach(listener =>
          emitter.removeListener(event, listener as () => void),
        ),
    );
  }
}

function readSettings(config: ConfigReader): PlatformSettings[] {
  try {
    return readPlatformSettings(config);
  } catch (error) {
    throw new UsageError(
      `The platforms cannot be used: ${toError(error).message}`,
    );
  }
}

function startupProblem(error: unknown): unknown {
  if (!(error instanceof BackendStartupError)) {
    return error;
  }
  const problems = failuresOf(error.result).join('; ');
  return new UsageError(
    `The engine does not start with these modules: ${problems}`,
  );
}

function failuresOf({ plugins }: BackendStartupResult): string[] {
  return plugins.flatMap(({ pluginId, failure, modules }) => [
    ...modules.flatMap(module =>
      module.failure
        ? [
            `module ${module.moduleId} of plugin ${pluginId}: ${module.failure.error.message}`,
          ]
        : [],
    ),
    ...(failure ? [`plugin ${pluginId}: ${failure.error.message}`] : []),
  ]);
}
