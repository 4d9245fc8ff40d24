import type { JsonObject, JsonValue } from '@backstage/types';
import { createExtensionPointFactoryMiddleware } from '@backstage/backend-app-api';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { currentRun } from '../context/RunContext';
import { standInOutputs } from './standInOutput';
import { readStubFacts } from './StubFacts';

type AnyAction = TemplateAction<any, any, any>;

/** What a stub needs of the engine. */
export interface StubContext {
  step?: { id?: string };
  input: JsonObject;
  output(name: string, value: JsonValue | undefined): void;
}

/**
 * Puts a stub in front of every action that has no dry run of its own, as the
 * modules hand them to the engine. The engine would skip such a step, and with
 * it the check of its input.
 */
export function stubUnsupportedActions() {
  return createExtensionPointFactoryMiddleware({
    extensionPoint: scaffolderActionsExtensionPoint,
    middleware: async original => ({
      addActions: (...actions) =>
        original.addActions(...actions.map(withDryRun)),
    }),
  });
}

function withDryRun(action: AnyAction): AnyAction {
  if (action.supportsDryRun) {
    return action;
  }
  return {
    ...action,
    supportsDryRun: true,
    handler: async context =>
      stubCall(action.id, context, action.schema?.output as JsonObject),
  };
}

/** Remembers the input, which the engine has checked, and gives stand-ins for the outputs. */
export function stubCall(
  actionId: string,
  context: StubContext,
  output: JsonObject | undefined,
): void {
  currentRun()?.steps.stubCalled(
    context.step?.id ?? '',
    structuredClone(context.input),
  );
  const facts = readStubFacts(actionId, context.input ?? {});
  for (const [name, value] of Object.entries(standInOutputs(output, facts))) {
    context.output(name, value);
  }
}
