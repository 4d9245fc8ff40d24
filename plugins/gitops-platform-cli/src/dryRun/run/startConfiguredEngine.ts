import { readFile } from 'node:fs/promises';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import type { Configuration } from '../configuration';
import type { Engine } from '../engine/Engine';
import { DEFAULT_MODULES, loadModules } from '../engine/modules/loadModules';
import { startEngine } from '../engine/startEngine';
import { UsageError } from '../UsageError';

/** Starts the engine as the configuration says. */
export async function startConfiguredEngine({
  directory,
  modules,
  defaultModules,
  mappings,
  config,
  catalog,
}: Configuration): Promise<Engine> {
  return startEngine({
    modules: loadModules(
      [...(defaultModules ? DEFAULT_MODULES : []), ...modules],
      directory,
    ),
    mappings,
    config,
    entities: await readEntities(catalog),
  });
}

async function readEntities(files: string[]): Promise<Entity[]> {
  const entities: Entity[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`There is no catalog file ${file}`);
    });
    for (const document of parseAllDocuments(text)) {
      const entity = document.toJS() as Entity | null;
      if (entity) {
        entities.push(entity);
      }
    }
  }
  return entities;
}
