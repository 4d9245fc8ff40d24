import type { SourcePosition } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { YamlSource } from '../../edit/source/YamlSource';
import { isRecord } from '../../edit/differences';
import { helmValues, locateHelmValue } from './helmValues';

/**
 * Values files that override each other, as Helm merges them: maps by key,
 * lists and scalars as a whole. `null` takes the place of what is below and
 * stays, since it is what removes a default of the chart.
 *
 * Only the first document of a file counts.
 *
 * Source: Helm 3, `pkg/cli/values` (`mergeMaps`); that the outcome is that of
 * `helm template` is shown by `npm run test:helm`.
 *
 * @internal
 */
export class LayeredValues {
  /** The merged values; an empty map where no file has any. */
  readonly value: Record<string, unknown>;

  /** @param sources - lowest first */
  constructor(private readonly sources: readonly YamlSource[]) {
    this.value = sources.reduce<Record<string, unknown>>((lower, source) => {
      const upper = helmValues(source);
      if (upper === null || upper === undefined) {
        return lower;
      }
      if (!isRecord(upper)) {
        return source.refuse(
          0,
          'this file is not a map of values, so it cannot be read',
        );
      }
      return merge(lower, upper);
    }, {});
  }

  /** Where the value at a path comes from: the last file that has it. */
  locate(
    path: readonly PropertyKey[],
  ): (SourcePosition & { column: number }) | undefined {
    for (let length = path.length; length >= 0; length--) {
      const part = path.slice(0, length);
      for (const source of [...this.sources].reverse()) {
        if (length === 0 || has(helmValues(source), part)) {
          return locateHelmValue(source, part);
        }
      }
    }
    return undefined;
  }

  /** Like {@link LayeredValues.locate}, as the model keeps it. */
  positionOf(path: readonly PropertyKey[]): SourcePosition | undefined {
    const place = this.locate(path);
    return place && { file: place.file, line: place.line };
  }
}

function merge(
  lower: Record<string, unknown>,
  upper: Record<string, unknown>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...lower };
  for (const [key, value] of Object.entries(upper)) {
    const below = Object.hasOwn(lower, key) ? lower[key] : undefined;
    Object.defineProperty(merged, key, {
      value: isRecord(value) && isRecord(below) ? merge(below, value) : value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return merged;
}

function has(value: unknown, path: readonly PropertyKey[]): boolean {
  let current = value;
  for (const step of path) {
    if (
      typeof current !== 'object' ||
      current === null ||
      !Object.hasOwn(current, step)
    ) {
      return false;
    }
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return true;
}
