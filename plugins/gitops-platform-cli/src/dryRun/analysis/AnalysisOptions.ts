import type { JsonObject } from '@backstage/types';

/** JSON schemas of an action, as the action registry of the engine tells them. */
export interface ActionSchema {
  /** JSON schema (draft 7) of the input; absent where the action declares none. */
  input?: JsonObject;
  /** JSON schema (draft 7) of the output; absent where the action declares none. */
  output?: JsonObject;
}

/** Schemas of every registered action, by action id. */
export type ActionSchemas = ReadonlyMap<string, ActionSchema>;

/** What the installation of the scaffolder adds to the template language. */
export interface AnalysisOptions {
  /** Names of the filters that modules add; the scaffolder's own are known. */
  filters?: readonly string[];
  /** Names of the global values and functions that modules add. */
  globals?: readonly string[];
  /**
   * Reads a file of the template folder; its name is relative, with forward
   * slashes. Reads from disk unless told otherwise.
   */
  read?: (file: string) => Buffer;
}
