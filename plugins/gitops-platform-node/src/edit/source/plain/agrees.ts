import { isRecord, isSame } from '../../differences';
import type { PlainNode } from './PlainNode';

/** Whether a value is exactly what a plain file says. @internal */
export function agrees(plain: PlainNode, value: unknown): boolean {
  switch (plain.kind) {
    case 'scalar':
      return plain.value === value;
    case 'composed':
      return isSame(plain.value, value);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length === plain.items.length &&
        plain.items.every((item, index) => agrees(item, value[index]))
      );
    default:
      // As many keys as entries: no key is there twice.
      return (
        isRecord(value) &&
        Object.keys(value).length === plain.entries.length &&
        plain.entries.every(
          ({ key, value: inner }) =>
            Object.hasOwn(value, key.value) && agrees(inner, value[key.value]),
        )
      );
  }
}
