import { CORE_SCHEMA, loadAll, Type } from 'js-yaml';
import { parseAllDocuments } from 'yaml';

/** YAML 1.2 and merge keys. */
const schema = CORE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:merge', {
      kind: 'scalar',
      resolve: (data: unknown) => data === '<<' || data === null,
    }),
  ],
});

/** What a text means to two parsers: the values of its documents. */
export interface Meaning {
  yaml: unknown[];
  jsYaml: unknown[];
}

/** @throws Error where one of the parsers does not read it. */
export function readMeaning(text: string): Meaning {
  const documents = parseAllDocuments(text, {
    merge: true,
    logLevel: 'silent',
  });
  const yaml =
    'empty' in documents
      ? [null]
      : documents.map(document => {
          if (document.errors.length > 0) {
            throw document.errors[0];
          }
          return document.toJS();
        });
  const jsYaml = loadAll(text, undefined, { schema });
  return { yaml, jsYaml: jsYaml.length > 0 ? jsYaml : [null] };
}
