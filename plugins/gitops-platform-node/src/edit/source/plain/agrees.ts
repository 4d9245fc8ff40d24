import { isRecord, isSame } from '../../differences';
import type { PlainList, PlainMap, PlainNode } from './PlainNode';

/** Whether a value is exactly what a plain file says. @internal */
export function agrees(plain: PlainNode, value: unknown): boolean {
  switch (plain.kind) {
    case 'scalar':
      return plain.value === value;
    case 'composed':
      return isSame(plain.value, value);
    case 'list':
      return Array.isArray(value) && agreesList(plain, value);
    default:
      return isRecord(value) && agreesMap(plain, value);
  }
}

function agreesList({ items }: PlainList, values: readonly unknown[]) {
  if (items.length !== values.length) {
    return false;
  }
  for (let index = 0; index < items.length; index++) {
    if (!agrees(items[index], values[index])) {
      return false;
    }
  }
  return true;
}

function agreesMap({ entries }: PlainMap, record: Record<string, unknown>) {
  for (const { name, value } of entries) {
    if (!Object.hasOwn(record, name) || !agrees(value, record[name])) {
      return false;
    }
  }
  // As many keys as entries: no key is there twice.
  return Object.keys(record).length === entries.length;
}
