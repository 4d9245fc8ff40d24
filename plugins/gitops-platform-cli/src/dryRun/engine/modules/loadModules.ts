import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { UsageError } from '../../UsageError';

/** What `npx` users have without naming anything. */
export const DEFAULT_MODULES: readonly string[] = [
  '@gitops-platform/backstage-plugin-scaffolder-backend-module-gitops-platform',
  '@backstage/plugin-scaffolder-backend-module-github',
  '@backstage/plugin-scaffolder-backend-module-gitlab',
];

/**
 * Loads the modules that bring actions and filters, each from the user's folder
 * where it is installed there, else from what comes with this command.
 *
 * @param names - packages, or files beginning with `./`, relative to the folder
 * @param directory - absolute path of the user's folder
 * @throws UsageError naming the module that does not load, and why
 */
export function loadModules(
  names: readonly string[],
  directory: string,
): BackendFeature[] {
  const ofUser = createRequire(join(directory, 'package.json'));
  return [...new Set(names)].map(name => loadModule(name, ofUser, directory));
}

function loadModule(
  name: string,
  ofUser: NodeJS.Require,
  directory: string,
): BackendFeature {
  const path = resolveFrom(ofUser, name) ?? resolveFrom(ownRequire(), name);
  if (!path) {
    throw new UsageError(
      `The module ${name} is installed neither in ${directory} nor with this command. ` +
        'Add it to the dependencies of your repository, or correct its name under "modules" or --module',
    );
  }
  let loaded: unknown;
  try {
    loaded = ofUser(path);
  } catch (error) {
    throw new UsageError(
      `The module ${name} does not load: ${firstLine(toError(error).message)}`,
    );
  }
  // What a bundler made of a module has its default export one level deeper.
  const feature = defaultOf(defaultOf(loaded));
  if (!isBackendFeature(feature)) {
    throw new UsageError(
      `The module ${name} has no backend module as its default export; it may be made for the old backend system, or be another kind of package`,
    );
  }
  return feature;
}

function defaultOf(loaded: unknown): unknown {
  return isObject(loaded) ? loaded.default ?? loaded : loaded;
}

function isBackendFeature(value: unknown): value is BackendFeature {
  return isObject(value) && value.$$type === '@backstage/BackendFeature';
}

/** The default export of a backend module is a function. */
function isObject(value: unknown): value is Record<string, unknown> {
  return (
    (typeof value === 'object' && value !== null) || typeof value === 'function'
  );
}

function ownRequire(): NodeJS.Require {
  return createRequire(__filename);
}

function resolveFrom(from: NodeJS.Require, name: string): string | undefined {
  try {
    return from.resolve(name);
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0];
}
