import type { EffectiveValue } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * Where the values that the plugins show are not those that a chart gets.
 *
 * @returns one line per path with both values, as JSON
 */
export function valuesDifferences(
  shown: readonly EffectiveValue[],
  rendered: unknown,
): string[] {
  const ours = new Map(
    shown.map(({ path, value }) => [JSON.stringify(path), value ?? 'hidden']),
  );
  const helms = new Map(leavesOf(rendered));
  const paths = new Set([...ours.keys(), ...helms.keys()]);
  return [...paths].flatMap(path => {
    const [our, helm] = [ours.get(path), helms.get(path)];
    const isSame = our === helm || (our === 'hidden' && helm !== undefined);
    return isSame
      ? []
      : [`${path} is ${our ?? 'absent'}, for Helm ${helm ?? 'absent'}`];
  });
}

function leavesOf(value: unknown, path: string[] = []): [string, string][] {
  const children =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (children.length === 0) {
    return path.length === 0
      ? []
      : [[JSON.stringify(path), JSON.stringify(value)]];
  }
  return children.flatMap(([key, child]) => leavesOf(child, [...path, key]));
}
