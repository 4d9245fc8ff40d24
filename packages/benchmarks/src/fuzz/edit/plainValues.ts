import type { PathStep } from '@gitops-platform/backstage-plugin-gitops-platform-node';

type Fields = Record<string, unknown>;

export function isMap(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  );
}

/** What a path leads to; `undefined` where it leads nowhere. */
export function at(value: unknown, path: readonly PathStep[]): unknown {
  let current = value;
  for (const step of path) {
    const index = indexOf(current, step);
    if (index === undefined) {
      return undefined;
    }
    current = (current as Fields)[index];
  }
  return current;
}

/** A copy with another value at the end of the path; maps on the way to it are made. */
export function put(
  value: unknown,
  path: readonly PathStep[],
  replacement: unknown,
): unknown {
  if (path.length === 0) {
    return replacement;
  }
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    const index = Number(indexOf(value, step));
    return value.map((item, place) =>
      place === index ? put(item, rest, replacement) : item,
    );
  }
  if (typeof step !== 'string') {
    throw new Error('There is no list at the end of this path');
  }
  const fields = isMap(value) ? value : {};
  const inner = Object.hasOwn(fields, step) ? fields[step] : undefined;
  return { ...fields, [step]: put(inner, rest, replacement) };
}

/** A copy without a key of the map that the path leads to. */
export function without(
  value: unknown,
  path: readonly PathStep[],
  key: string,
): unknown {
  const { [key]: _, ...others } = at(value, path) as Fields;
  return put(value, path, others);
}

/** Keys and item numbers in place of the steps. */
export function places(
  value: unknown,
  path: readonly PathStep[],
): string[] | undefined {
  const found: string[] = [];
  for (const [depth, step] of path.entries()) {
    const index = indexOf(at(value, path.slice(0, depth)), step);
    if (index === undefined) {
      return undefined;
    }
    found.push(index);
  }
  return found;
}

/** Whether two values mean the same, whatever the order of keys. */
export function same(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => same(item, right[index]))
    );
  }
  if (isMap(left) && isMap(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every(
        key => Object.hasOwn(right, key) && same(left[key], right[key]),
      )
    );
  }
  return Object.is(left, right);
}

function indexOf(value: unknown, step: PathStep): string | undefined {
  if (typeof step === 'string') {
    return isMap(value) && Object.hasOwn(value, step) ? step : undefined;
  }
  if (!Array.isArray(value)) {
    return undefined;
  }
  const index = value.findIndex(
    item =>
      isMap(item) &&
      Object.hasOwn(item, step.field) &&
      String(item[step.field]) === String(step.value),
  );
  return index === -1 ? undefined : String(index);
}
