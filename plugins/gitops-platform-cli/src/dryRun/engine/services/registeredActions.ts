import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  actionsServiceRef,
  type ActionsRegistryActionOptions,
  type ActionsService,
  type ActionsServiceAction,
} from '@backstage/backend-plugin-api/alpha';
import { InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { stubCall } from '../actions/stubActions';
import { currentRun } from '../context/RunContext';

type RegisteredAction = ActionsRegistryActionOptions<any, any, any>;

interface Entry {
  pluginId: string;
  action: RegisteredAction;
}

/**
 * Actions that plugins offer in the actions registry of the backend, which templates use as
 * `plugin:action`. In a portal they are asked for over HTTP; here they are all in this process.
 * Those that only read are run, the others are replaced by stand-ins.
 *
 * Source: `DefaultTemplateActionRegistry` of the scaffolder 4.2, which adds what the actions service
 * lists, and `DefaultActionsService` of backend-defaults 0.18.
 */
export function registeredActions() {
  const entries = new Map<string, Entry>();
  return [
    createServiceFactory({
      service: actionsRegistryServiceRef,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }) => ({
        register(action) {
          const pluginId = plugin.getId();
          const id = `${pluginId}:${action.name}`;
          if (entries.has(id)) {
            throw new Error(`Action with id "${id}" is already registered`);
          }
          entries.set(id, { pluginId, action });
        },
      }),
    }),
    createServiceFactory({
      service: actionsServiceRef,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      factory: ({ config, logger }): ActionsService => {
        const sources = config.getOptionalStringArray(
          'backend.actions.pluginSources',
        );
        // What is loaded is there to be used; the scaffolder's own actions are for assistants.
        const isOffered = ({ pluginId }: Entry) =>
          sources?.includes(pluginId) ?? pluginId !== 'scaffolder';
        return {
          list: async () => ({
            actions: [...entries]
              .filter(([, entry]) => isOffered(entry))
              .map(([id, entry]) => describe(id, entry)),
          }),
          async invoke({ id, input, credentials }) {
            const entry = entries.get(id);
            if (!entry) {
              throw new NotFoundError(`There is no action "${id}"`);
            }
            const { action } = entry;
            if (!isReadOnly(action)) {
              return { output: standIn(id, entry, input) };
            }
            const result = await action.action({
              input: parsed(action.schema.input(z), input, `Input of ${id}`),
              secrets: undefined,
              credentials,
              logger,
            });
            return {
              output: parsed(
                action.schema.output(z),
                result?.output,
                `Output of ${id}`,
              ),
            };
          },
        };
      },
    }),
  ];
}

function describe(id: string, { pluginId, action }: Entry) {
  const { name, title, description, schema } = action;
  return {
    id,
    pluginId,
    name,
    title,
    description,
    schema: {
      input: zodToJsonSchema(schema.input(z)),
      output: zodToJsonSchema(schema.output(z)),
    } as ActionsServiceAction['schema'],
    // The engine skips what does not only read; stand-ins write nothing.
    attributes: { readOnly: true, destructive: false, idempotent: true },
  };
}

function isReadOnly({ attributes }: RegisteredAction): boolean {
  return attributes?.readOnly === true && attributes.destructive !== true;
}

function standIn(
  id: string,
  entry: Entry,
  input: JsonObject | undefined,
): JsonObject {
  const outputs: JsonObject = {};
  stubCall(
    id,
    {
      step: currentRun()?.steps.current,
      input: input ?? {},
      output: (name, value) => {
        outputs[name] = value;
      },
    },
    describe(id, entry).schema.output as JsonObject,
  );
  return outputs;
}

function parsed(schema: z.ZodTypeAny, value: unknown, what: string): JsonValue {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new InputError(`${what} is invalid: ${result.error.message}`);
  }
  return result.data;
}
