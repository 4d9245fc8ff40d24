/**
 * A path whose values are not the same.
 *
 * @internal
 */
export interface Difference {
  steps: string[];
  existing: unknown;
  requested: unknown;
}

/**
 * Whether {@link differencesBetween} would find none; faster than to ask it.
 *
 * @internal
 */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  if (typeof left !== 'object' || typeof right !== 'object') {
    return Object.is(left, right);
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => isSame(item, right[index]))
    );
  }
  if (isRecord(left) && isRecord(right)) {
    const keys = Object.keys(left);
    for (const key of keys) {
      if (!Object.hasOwn(right, key) || !isSame(left[key], right[key])) {
        return false;
      }
    }
    return keys.length === Object.keys(right).length;
  }
  return Object.is(left, right);
}

/** @internal */
export interface DifferenceOptions {
  /** Keys of an existing map that the requested one does not have are no difference. */
  ignoreExtraKeys?: boolean;
}

/**
 * Compares plain values: maps by key whatever the order, lists by position.
 * Reports the innermost paths; for lists of different lengths, the list.
 *
 * @internal
 */
export function differencesBetween(
  existing: unknown,
  requested: unknown,
  steps: string[] = [],
  options: DifferenceOptions = {},
): Difference[] {
  if (Object.is(existing, requested) || bothZero(existing, requested)) {
    return [];
  }
  if (
    Array.isArray(existing) &&
    Array.isArray(requested) &&
    existing.length === requested.length
  ) {
    return existing.flatMap((item, index) =>
      differencesBetween(
        item,
        requested[index],
        [...steps, String(index)],
        options,
      ),
    );
  }
  if (isRecord(existing) && isRecord(requested)) {
    const differences: Difference[] = [];
    for (const key of Object.keys(existing)) {
      if (options.ignoreExtraKeys && !Object.hasOwn(requested, key)) {
        continue;
      }
      differences.push(
        ...differencesBetween(
          existing[key],
          own(requested, key),
          [...steps, key],
          options,
        ),
      );
    }
    for (const key of Object.keys(requested)) {
      if (!Object.hasOwn(existing, key)) {
        differences.push({
          steps: [...steps, key],
          existing: undefined,
          requested: requested[key],
        });
      }
    }
    return differences;
  }
  return [{ steps, existing, requested }];
}

/** @internal */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function bothZero(left: unknown, right: unknown): boolean {
  return left === 0 && right === 0;
}
