import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/**
 * How the `yaml` package reads a file: YAML 1.2, and merge keys as in the files
 * that people write.
 *
 * @internal
 */
export const composerOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  // Duplicates are found with a Set: this check of the package compares
  // each key with every other one.
  uniqueKeys: false,
  prettyErrors: false,
  merge: true,
  logLevel: 'silent',
};
