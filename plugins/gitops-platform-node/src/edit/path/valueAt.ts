import { isRecord } from '../differences';
import type { ValuePath } from './PathStep';

/** The plain value at a path; `undefined` where there is none. @internal */
export function valueAt(value: unknown, path: ValuePath): unknown {
  let current = value;
  for (const step of path) {
    if (!hasStep(current, step)) {
      return undefined;
    }
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

/** Whether there is something at a path, be it `null`. @internal */
export function hasPath(value: unknown, path: ValuePath): boolean {
  return (
    path.length === 0 ||
    hasStep(valueAt(value, path.slice(0, -1)), path[path.length - 1])
  );
}

function hasStep(value: unknown, step: string | number): boolean {
  return (
    ((Array.isArray(value) && typeof step === 'number') || isRecord(value)) &&
    Object.hasOwn(value as object, step)
  );
}
