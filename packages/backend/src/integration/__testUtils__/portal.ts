import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import gitopsPlatformModule from '@gitops-platform/backstage-plugin-scaffolder-backend-module-gitops-platform';
import type { SampleShop } from './sampleShop';

const TEMPLATES = resolve(__dirname, '../../../../../templates');

/** Of a request, and of a task: many git processes on a loaded machine. */
const TIMEOUT = 90_000;

/** What became of the task of a template. */
export interface TemplateTask {
  status: 'completed' | 'failed' | 'cancelled';
  output: { links?: { title: string; url?: string; entityRef?: string }[] };
  log: string;
  milliseconds: number;
}

/** A portal with catalog and scaffolder beside the sample platform. */
export interface Portal {
  /** Starts the task of a template as a person does. */
  start(template: string, values: object): Promise<string>;
  /** Waits for the end of a task. */
  finished(id: string): Promise<TemplateTask>;
  /** Both. */
  run(template: string, values: object): Promise<TemplateTask>;
  cancel(id: string): Promise<void>;
  /** Registers a catalog file. */
  register(target: string): Promise<void>;
  /** Whether the catalog shows an entity, e.g. `api/default/user-api`. */
  hasEntity(entity: string): Promise<boolean>;
  /** Waits for one. */
  untilEntity(entity: string): Promise<void>;
  /** Addresses of the locations that were registered. */
  locations(): Promise<string[]>;
  /** Nobody answers where the catalog is said to be. */
  setCatalogDown(down: boolean): void;
  stop(): Promise<void>;
}

/**
 * @param templates - folders below `templates`
 * @param catalog - configuration of the catalog besides
 */
export async function startPortal(
  shop: SampleShop,
  templates: string[],
  catalog: JsonObject = {},
): Promise<Portal> {
  let isCatalogDown = false;
  let origin = '';
  const getBaseUrl = async (plugin: string) =>
    // Port 1 is nobody's.
    plugin === 'catalog' && isCatalogDown
      ? 'http://127.0.0.1:1/api/catalog'
      : `${origin}/api/${plugin}`;
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      scaffolderEntityModel,
      scaffolderPlugin,
      gitopsPlatformModule,
      createServiceFactory({
        service: coreServices.discovery,
        deps: {},
        factory: () => ({ getBaseUrl, getExternalBaseUrl: getBaseUrl }),
      }),
      mockServices.rootConfig.factory({
        data: {
          ...(shop.config.get() as JsonObject),
          backend: { baseUrl: 'http://127.0.0.1', listen: '127.0.0.1:0' },
          catalog: {
            ...catalog,
            rules: [{ allow: ['Template', 'Component', 'API', 'Location'] }],
            locations: templates.map(template => ({
              type: 'file',
              target: `${TEMPLATES}/${template}/template.yaml`,
            })),
          },
        },
      }),
    ],
  });
  origin = `http://127.0.0.1:${backend.server.port()}`;

  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${origin}/api/${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Authorization: mockCredentials.user.header(),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const answer = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${answer}`);
    }
    return JSON.parse(answer);
  };

  const until = async <T>(what: string, look: () => Promise<T | undefined>) => {
    const deadline = Date.now() + TIMEOUT;
    while (Date.now() < deadline) {
      const found = await look();
      if (found !== undefined) {
        return found;
      }
      await wait(20);
    }
    throw new Error(`${what} does not come`);
  };

  await until('The template', async () => {
    const { items } = await ask(
      'GET',
      'catalog/entities/by-query?filter=kind=template',
    );
    return items.length === templates.length ? items : undefined;
  });

  const hasEntity = async (entity: string) => {
    const [kind, namespace, name] = entity.split('/');
    const { items } = await ask(
      'GET',
      `catalog/entities/by-query?filter=kind=${kind},metadata.namespace=${namespace},metadata.name=${name}`,
    );
    return items.length > 0;
  };

  const start = async (template: string, values: object) => {
    const { id } = await ask('POST', 'scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values,
    });
    return id as string;
  };
  const finished = async (id: string): Promise<TemplateTask> => {
    const begin = Date.now();
    const status = await until(`The end of task ${id}`, async () => {
      const task = await ask('GET', `scaffolder/v2/tasks/${id}`);
      return ['completed', 'failed', 'cancelled'].includes(task.status)
        ? (task.status as TemplateTask['status'])
        : undefined;
    });
    const milliseconds = Date.now() - begin;
    const events: { type: string; body: TaskEvent }[] = await ask(
      'GET',
      `scaffolder/v2/tasks/${id}/events`,
    );
    const completion = events.find(({ type }) => type === 'completion');
    return {
      status,
      output: completion?.body.output ?? {},
      log: events.map(({ body }) => body.message).join('\n'),
      milliseconds,
    };
  };

  return {
    start,
    finished,
    run: async (template, values) => finished(await start(template, values)),
    cancel: async id => {
      await ask('POST', `scaffolder/v2/tasks/${id}/cancel`);
    },
    register: async target => {
      await ask('POST', 'catalog/locations', { type: 'url', target });
    },
    hasEntity,
    untilEntity: async entity => {
      await until(entity, async () => (await hasEntity(entity)) || undefined);
    },
    locations: async () =>
      (await ask('GET', 'catalog/locations')).map(
        ({ data }: { data: { target: string } }) => data.target,
      ),
    setCatalogDown: down => {
      isCatalogDown = down;
    },
    stop: () => backend.stop(),
  };
}

interface TaskEvent {
  message: string;
  output?: TemplateTask['output'];
}
