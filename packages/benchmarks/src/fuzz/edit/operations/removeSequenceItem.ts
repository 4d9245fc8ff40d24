import {
  removeSequenceItem,
  type SequenceItemRemoval,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { chooseKey } from '../newValues';
import type { Operation } from '../Operation';
import { at, isMap, places as placesOf, put } from '../plainValues';
import { chooseList, describe, type OperationTarget } from './OperationTarget';

/** The removal of an item that is mostly there. */
export function chooseSequenceItemRemoval(target: OperationTarget): Operation {
  const { file, document, choices } = target;
  const { path, by } = chooseList(target);
  const there = at(document, path);
  const items = Array.isArray(there)
    ? there.filter(item => isMap(item) && Object.hasOwn(item, by))
    : [];
  const is =
    items.length > 0 && !choices.chance(10)
      ? String(choices.pick(items)[by])
      : chooseKey(choices);
  const options: SequenceItemRemoval = { file, path, by, is };
  const step = { field: by, value: is };

  return {
    description: describe('removeSequenceItem', options),
    first: path[0],
    apply: text => removeSequenceItem(text, options),
    expect: before => {
      const place = placesOf(before, [...path, step])?.at(-1);
      if (place === undefined) {
        return { outcome: 'unchanged', value: before };
      }
      const others = (at(before, path) as unknown[]).filter(
        (_, index) => String(index) !== place,
      );
      return { outcome: 'removed', value: put(before, path, others) };
    },
    removes: before => placesOf(before, [...path, step]),
  };
}
