import {
  removeSequenceItem,
  upsertSequenceItem,
  type SequenceItemOptions,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { chooseFields, chooseKey } from '../newValues';
import type { Operation } from '../Operation';
import { at, isMap, put, same } from '../plainValues';
import { chooseList, describe, type OperationTarget } from './OperationTarget';

/** An item for some list of maps: a new one, or one that is there with this or another value. */
export function chooseSequenceItem(target: OperationTarget): Operation {
  const { file, document, choices } = target;
  const { path, by } = chooseList(target);
  const there = at(document, path);
  const present = Array.isArray(there)
    ? there.filter(item => isMap(item) && Object.hasOwn(item, by))
    : [];
  const value: SequenceItemOptions['value'] =
    present.length > 0 && choices.chance(20)
      ? {
          ...(choices.pick(present) as SequenceItemOptions['value']),
          ...(choices.chance(50) && { extra: 1 }),
        }
      : { [by]: chooseKey(choices), ...chooseFields(choices) };
  const options: SequenceItemOptions = { file, path, by, value };
  const list = (before: unknown): unknown[] => {
    const items = at(before, path);
    return Array.isArray(items) ? items : [];
  };
  const isItem = (item: unknown) =>
    isMap(item) && String(item[by]) === String(value[by]);

  return {
    description: describe('upsertSequenceItem', options),
    first: path[0],
    apply: text => upsertSequenceItem(text, options),
    expect: before => {
      const item = list(before).find(isItem);
      if (item !== undefined) {
        return {
          outcome: same(item, value) ? 'unchanged' : 'conflict',
          value: before,
        };
      }
      return {
        outcome: 'added',
        value: put(before, path, [...list(before), value]),
      };
    },
    revert: before =>
      list(before).length > 0
        ? text =>
            removeSequenceItem(text, { file, path, by, is: String(value[by]) })
        : undefined,
  };
}
