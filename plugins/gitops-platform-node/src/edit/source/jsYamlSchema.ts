import { CORE_SCHEMA, Type } from 'js-yaml';

/**
 * The core schema of YAML 1.2 and merge keys, as the `yaml` package reads the
 * file. Timestamps stay text in both.
 *
 * @internal
 */
export const jsYamlSchema = CORE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:merge', {
      kind: 'scalar',
      resolve: (data: unknown) => data === '<<' || data === null,
    }),
  ],
});
