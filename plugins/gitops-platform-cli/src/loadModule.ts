/**
 * Loads a module when it is needed.
 *
 * The development transform makes CommonJS of the sources; what Node imports of
 * such a module has all its exports under `default`.
 *
 * @param load - e.g. `() => import('./module')`; of a module without a default export
 */
export async function loadModule<T extends object>(
  load: () => Promise<T>,
): Promise<T> {
  const loaded: T & { default?: T } = await load();
  return loaded.default ?? loaded;
}
