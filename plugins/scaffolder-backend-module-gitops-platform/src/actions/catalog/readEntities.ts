import { readFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/**
 * The entities of a catalog file on disk.
 *
 * @throws InputError where there is no such file.
 */
export async function readEntities(
  folder: string,
  path: string,
): Promise<Entity[]> {
  let text: string;
  try {
    text = await readFile(resolveSafeChildPath(folder, path), 'utf8');
  } catch (error) {
    throw new InputError(`The repository has no ${path}`, error);
  }
  return parseAllDocuments(text).flatMap(document => {
    const entity = document.toJS() as Entity | null;
    return entity?.kind && entity.metadata?.name ? [entity] : [];
  });
}
