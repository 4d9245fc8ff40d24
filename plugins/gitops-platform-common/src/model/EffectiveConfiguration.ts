/**
 * The values that the chart gets for a service, environment by environment,
 * each with the file that it comes from.
 * @public
 */
export interface EffectiveConfiguration {
  service: string;
  environments: EffectiveValues[];
  /** Values files of environments that the platform does not have: nothing reads them. */
  unreadFiles: ValuesFile[];
}

/** @public */
export interface EffectiveValues {
  environment: string;
  /** The files that are merged, lowest first; absent ones are left out. */
  files: ValuesFile[];
  /** In the order of the merged values. */
  values: EffectiveValue[];
}

/** @public */
export interface ValuesFile {
  /** Path relative to its repository. */
  file: string;
  /** Web address of the repository, without a trailing slash or `.git`. */
  repositoryUrl: string;
  branch: string;
}

/** @public */
export interface EffectiveValue {
  /** Keys from the root, and positions in lists: `['service', 'ports', 'http', 'protocol']`. */
  path: string[];
  /**
   * A scalar, `[]` or `{}`, as JSON. Absent where the key says that it is
   * confidential: the value is not read by anybody who sees this.
   */
  value?: string;
  /**
   * Helm reads another value or key than YAML 1.2 has there, as with `yes` and
   * `0755`, or cannot hold all digits of a number.
   */
  misread?: boolean;
  /** Index in `files` of the file that has the last word. */
  file: number;
  /** First line is 1. */
  line: number;
  /** Indexes in `files` of lower files whose value is overridden. */
  overrides: number[];
}
