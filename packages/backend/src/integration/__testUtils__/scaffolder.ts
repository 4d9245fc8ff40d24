import { setTimeout as wait } from 'node:timers/promises';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import gitopsPlatformModule from '@gitops-platform/backstage-plugin-scaffolder-backend-module-gitops-platform';
import type { SampleShop } from './sampleShop';

/** What became of a task of one step. */
export interface FinishedTask {
  id: string;
  status: 'completed' | 'failed';
  /** Outputs of the step. */
  output: Record<string, unknown>;
  log: string;
}

/** A step before the one that a test is about. */
export interface TaskStep {
  action: string;
  input: object;
}

/** The scaffolder of a portal with the actions of this repository. */
export interface Scaffolder {
  /** Runs one step, after earlier ones, as a task of a person, as the portal does. */
  runTask(
    action: string,
    input: object,
    earlier?: TaskStep[],
  ): Promise<FinishedTask>;
  /**
   * Runs one step as the template editor does; nothing is to be written.
   *
   * @param files - contents by their paths in the workspace
   */
  dryRun(
    action: string,
    input: object,
    files?: Record<string, string>,
  ): Promise<FinishedTask>;
  /** The installed actions of this repository with their examples, as the portal shows them. */
  listActions(): Promise<ListedAction[]>;
  stop(): Promise<void>;
}

export interface ListedAction {
  id: string;
  /** The example is a template's `steps` as YAML. */
  examples: { description: string; example: string }[];
}

/** The API of the sample platform that the examples consume. */
const userApi = (gitlab: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    namespace: 'default',
    name: 'user-api',
    annotations: {
      'backstage.io/source-location': `url:${gitlab}/acme/api/proto/user-api/-/tree/main/`,
    },
  },
  spec: {
    type: 'grpc',
    lifecycle: 'production',
    owner: 'commerce',
    definition:
      'syntax = "proto3"; package user.v1; service UserService { rpc GetUser(GetUserRequest) returns (GetUserResponse); } message GetUserRequest {} message GetUserResponse {}',
  },
});

/** Of a request, and of a task: many git processes on a loaded machine. */
const TIMEOUT = 90_000;

/** Starts a real scaffolder beside the sample platform. */
export async function startScaffolder(shop: SampleShop): Promise<Scaffolder> {
  let template = templateOf('debug:log', {});
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async ref =>
      typeof ref === 'object' && ref.kind.toLowerCase() === 'template'
        ? template
        : undefined,
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref =>
        ref === 'api:default/user-api'
          ? userApi(shop.sandbox.gitlab.baseUrl)
          : undefined,
      ),
    }),
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      gitopsPlatformModule,
      mockServices.rootConfig.factory({
        data: {
          ...(shop.config.get() as JsonObject),
          backend: { baseUrl: 'http://127.0.0.1', listen: '127.0.0.1:0' },
        },
      }),
      catalog.factory,
    ],
  });

  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(
      `http://127.0.0.1:${backend.server.port()}/api/scaffolder${path}`,
      {
        method,
        headers: {
          'Content-Type': 'application/json',
          Authorization: mockCredentials.user.header(),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT),
      },
    );
    const answer = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${answer}`);
    }
    return JSON.parse(answer);
  };

  const finished = async (id: string) => {
    const deadline = Date.now() + TIMEOUT;
    while (Date.now() < deadline) {
      const { status } = await ask('GET', `/v2/tasks/${id}`);
      if (status === 'completed' || status === 'failed') {
        return status;
      }
      await wait(20);
    }
    throw new Error(`Task ${id} does not end`);
  };

  return {
    async runTask(action, input, earlier) {
      template = templateOf(action, input, earlier);
      const { id } = await ask('POST', '/v2/tasks', {
        templateRef: 'template:default/change',
        values: {},
      });
      const status = await finished(id);
      const events = await ask('GET', `/v2/tasks/${id}/events`);
      return { id, status, ...eventsOf(events) };
    },
    async dryRun(action, input, files = {}) {
      const copy = {
        action: 'fetch:plain',
        input: { url: './workspace', targetPath: '.' },
      };
      const { log, output } = await ask('POST', '/v2/dry-run', {
        template: templateOf(
          action,
          input,
          Object.keys(files).length > 0 ? [copy] : [],
        ),
        values: {},
        secrets: {},
        directoryContents: Object.entries(files).map(([path, text]) => ({
          path: `workspace/${path}`,
          base64Content: Buffer.from(text).toString('base64'),
        })),
      });
      return {
        id: 'dry-run',
        status: 'completed',
        output: output.step ?? {},
        log: logOf(log),
      };
    },
    async listActions() {
      const actions: ListedAction[] = await ask('GET', '/v2/actions');
      return actions.filter(({ id }) => id.startsWith('gitops:'));
    },
    stop: () => backend.stop(),
  };
}

function templateOf(action: string, input: object, earlier: TaskStep[] = []) {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'change', namespace: 'default', title: 'Change' },
    spec: {
      type: 'service',
      steps: [
        ...earlier.map((step, index) => ({
          id: `earlier-${index}`,
          name: step.action,
          ...step,
        })),
        { id: 'change', name: 'Change', action, input },
      ],
      // Whatever the action puts out.
      output: { step: '${{ steps.change.output }}' },
    },
  } as {
    apiVersion: string;
    kind: string;
    metadata: { name: string; namespace: string; title: string };
    spec: JsonObject;
  };
}

interface TaskEvent {
  type?: string;
  body: { message: string; output?: { step?: Record<string, unknown> } };
}

function eventsOf(events: TaskEvent[]) {
  const completion = events.find(({ type }) => type === 'completion');
  return { output: completion?.body.output?.step ?? {}, log: logOf(events) };
}

function logOf(events: TaskEvent[]): string {
  return events.map(({ body }) => body.message).join('\n');
}
