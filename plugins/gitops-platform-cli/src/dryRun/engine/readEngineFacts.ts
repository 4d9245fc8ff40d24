import type { JsonObject } from '@backstage/types';
import type { RequestHandler } from 'express';
import { isOwnAction } from './actions/builtInStubs';
import type { EngineFacts } from './EngineFacts';
import { callRouter } from './request/callRouter';

/** Asks the started engine what it has. */
export async function readEngineFacts(
  router: RequestHandler,
): Promise<EngineFacts> {
  const actions = await get<
    {
      id: string;
      description?: string;
      schema?: { input?: JsonObject; output?: JsonObject };
    }[]
  >(router, '/v2/actions');
  const extensions = await get<{
    filters: Record<string, unknown>;
    globals: Record<'functions' | 'values', Record<string, unknown>>;
  }>(router, '/v2/templating-extensions');
  return {
    actions: new Map(
      actions
        .filter(({ id }) => !isOwnAction(id))
        .map(({ id, description, schema }) => [
          id,
          { id, description, input: schema?.input, output: schema?.output },
        ]),
    ),
    filters: new Set(Object.keys(extensions.filters)),
    globals: new Set([
      'always',
      'failure',
      ...Object.keys(extensions.globals.functions),
      ...Object.keys(extensions.globals.values),
    ]),
  };
}

async function get<T>(router: RequestHandler, url: string): Promise<T> {
  const { status, body } = await callRouter(router, { method: 'GET', url });
  if (status !== 200) {
    throw new Error(`The engine answered ${status} to GET ${url}`);
  }
  return body as T;
}
