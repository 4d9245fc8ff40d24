import type { Finding } from '../Finding';

/**
 * A check of the configuration file, for produced files that match a pattern.
 * Exactly one of `command` and `schema` is given.
 */
export interface FileCheck {
  /** Stable name in kebab case; the rule of its findings is `check:<name>`. */
  name: string;
  /** Glob patterns below the produced tree, e.g. `deploy/*.yaml`. */
  files: string[];
  /** Values that a case must have to be checked, e.g. `{platform: shop}`; every case where absent. */
  when?: Record<string, unknown>;
  /**
   * Program and arguments, never a shell string; it runs in a copy of the
   * produced tree. An argument `{file}` is replaced by each matching file, one
   * run for each; `{files}` by all of them; without either it runs once.
   */
  command?: string[];
  /**
   * JSON schema file, relative to the folder of the configuration file; it may
   * refer to files beside it.
   */
  schema?: string;
  /** Milliseconds; 60 000 unless given. */
  timeout?: number;
  severity?: Finding['severity'];
}
