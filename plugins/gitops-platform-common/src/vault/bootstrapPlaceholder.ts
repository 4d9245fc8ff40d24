/**
 * Whether the keys of a Vault secret say that nobody has filled it yet: the
 * bootstrap job creates each path with the single key `_bootstrapped_at`.
 *
 * Source: platform repository convention (bootstrap job).
 *
 * @public
 */
export function isBootstrapPlaceholder(keys: readonly string[]): boolean {
  return keys.length === 1 && keys[0] === '_bootstrapped_at';
}
