import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { YamlValue } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** An entry for a tricky file, with the bytes that the edit engine answers. */
export interface CorpusCase {
  name: string;
  title: string;
  input: string;
  expected: string;
  path: string[];
  key: string;
  value: YamlValue;
  /** Index of the document in a file with several. */
  document?: number;
}

/**
 * Reads the cases of the edit engine's corpus that add an entry to a map, the
 * one thing that every peer can do.
 */
export function readCorpus(): CorpusCase[] {
  const folder = resolvePackagePath(
    '@gitops-platform/backstage-plugin-gitops-platform-node',
    'src/edit/__fixtures__',
  );
  return readdirSync(folder)
    .sort()
    .map(name => {
      const read = (file: string) =>
        readFileSync(join(folder, name, file), 'utf8');
      return { name, read, about: JSON.parse(read('case.json')) };
    })
    .filter(
      ({ about: { operation, options } }) =>
        operation === 'upsertMapEntry' &&
        options.path.every((step: unknown) => typeof step === 'string'),
    )
    .map(({ name, read, about: { title, options } }) => ({
      name,
      title,
      input: read('input.yaml'),
      expected: read('expected.yaml'),
      path: options.path,
      key: options.key,
      value: options.value,
      document: options.document,
    }));
}
