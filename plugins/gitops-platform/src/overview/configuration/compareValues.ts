import type { EffectiveValue } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** A path with its value on either side; absent where a side does not have it. */
export interface ComparedValue {
  /** Path as people write it, e.g. `service.ports.http.protocol` or `hosts[0]`. */
  name: string;
  left?: EffectiveValue;
  right?: EffectiveValue;
}

/**
 * The values of two environments side by side, in the order of the left one;
 * what only the right one has comes behind.
 */
export function compareValues(
  left: readonly EffectiveValue[],
  right: readonly EffectiveValue[],
): ComparedValue[] {
  const byName = new Map<string, ComparedValue>();
  for (const value of left) {
    const name = nameOf(value);
    byName.set(name, { name, left: value });
  }
  for (const value of right) {
    const name = nameOf(value);
    byName.set(name, { ...byName.get(name), name, right: value });
  }
  return [...byName.values()];
}

/** Whether the two sides say different things; a hidden value is compared by its presence alone. */
export function differs({ left, right }: ComparedValue): boolean {
  return (
    left === undefined || right === undefined || left.value !== right.value
  );
}

/** Keys with dots between them; positions in lists in brackets. */
export function nameOf({ path }: Pick<EffectiveValue, 'path'>): string {
  return path.reduce((name, key) => {
    if (/^\d+$/.test(key) && name !== '') {
      return `${name}[${key}]`;
    }
    return name === '' ? key : `${name}.${key}`;
  }, '');
}
