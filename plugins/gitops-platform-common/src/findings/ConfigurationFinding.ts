import type { ValuesFile } from '../model';

/**
 * Something in the values files of a service that does not do what its author
 * means.
 * @public
 */
export interface ConfigurationFinding {
  rule: ConfigurationRule;
  /** Of the platform; for `unread-file` the one that the file is meant for. */
  environment: string;
  /** Keys from the root of the values, e.g. `['pdb', 'minAvailable']`. */
  path: string[];
  file: ValuesFile;
  /** First line is 1. */
  line: number;
  /** The path in Vault that it is about. No other value is ever quoted. */
  secretPath?: string;
  /** The key that the chart reads in place of `path`. */
  replacement?: string;
}

/**
 * - `ignored-key`: the chart does not read this key.
 * - `conflicting-budgets`: `pdb.minAvailable` beside the chart's own
 *   `maxUnavailable: 1` makes an invalid PodDisruptionBudget.
 * - `other-environment-secret`: an environment asks for the secrets of another.
 * - `relative-secret-path`: the chart puts namespace and application in front,
 *   where no policy of the platform reaches.
 * - `several-secret-paths`: two paths write one Kubernetes Secret.
 * - `plaintext-secret`: a confidential value is written in git.
 * - `misread-value`: Helm takes a text for a boolean or a number, or loses digits.
 * - `unread-file`: a values file of an environment that the platform does not have.
 * - `ignored-auto-sync`: the template of the ApplicationSet turns
 *   `autoSync: false` into `true`; the finding is in that template.
 *
 * @public
 */
export type ConfigurationRule =
  | 'ignored-key'
  | 'conflicting-budgets'
  | 'other-environment-secret'
  | 'relative-secret-path'
  | 'several-secret-paths'
  | 'plaintext-secret'
  | 'misread-value'
  | 'unread-file'
  | 'ignored-auto-sync';
