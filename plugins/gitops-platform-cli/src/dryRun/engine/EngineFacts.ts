import type { JsonObject } from '@backstage/types';

/** What one action takes and gives, as its module registered it. */
export interface ActionFacts {
  id: string;
  description?: string;
  /** JSON schema (draft 7); absent where the action accepts anything. */
  input?: JsonObject;
  /** JSON schema (draft 7); absent where the action says nothing about its outputs. */
  output?: JsonObject;
}

/**
 * What the engine knows once its modules are loaded; what templates are
 * compared with before anything runs.
 */
export interface EngineFacts {
  /** Registered actions by their id, built-in ones included. */
  actions: ReadonlyMap<string, ActionFacts>;
  /** Filters of the scaffolder and of its modules; those of the template language itself are not in it. */
  filters: ReadonlySet<string>;
  /** Global functions and values that modules add; `always` and `failure` included. */
  globals: ReadonlySet<string>;
}
