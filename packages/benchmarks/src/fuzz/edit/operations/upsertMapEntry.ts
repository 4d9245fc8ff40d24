import {
  removeMapEntry,
  upsertMapEntry,
  type MapEntryOptions,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { chooseFields, chooseKey, chooseValue } from '../newValues';
import type { Operation } from '../Operation';
import { at, isMap, put, same } from '../plainValues';
import {
  chooseMapPath,
  describe,
  type OperationTarget,
} from './OperationTarget';

/** An entry for some map: a new one, or one that is there with this or another value. */
export function chooseMapEntry(target: OperationTarget): Operation {
  const { file, document, choices } = target;
  const path = chooseMapPath(target);
  const parent = at(document, path);
  const present = isMap(parent) ? Object.keys(parent) : [];
  const grouped = choices.chance(50);
  const isPresent = present.length > 0 && choices.chance(15);
  const key = isPresent ? choices.pick(present) : chooseKey(choices);
  const value =
    isPresent && choices.chance(50)
      ? (at(document, [...path, key]) as MapEntryOptions['value'])
      : chooseValue(choices);
  const fields = chooseFields(choices);
  const options: MapEntryOptions = grouped
    ? {
        file,
        path,
        key,
        value: isPresent ? value : fields,
        beside: { field: 'syncWave', value: String(fields.syncWave) },
      }
    : { file, path, key, value };

  return {
    description: describe('upsertMapEntry', options),
    first: path[0] ?? key,
    apply: text => upsertMapEntry(text, options),
    expect: before => {
      const there = at(before, path);
      if (isMap(there) && Object.hasOwn(there, key)) {
        return {
          outcome: same(there[key], options.value) ? 'unchanged' : 'conflict',
          value: before,
        };
      }
      return {
        outcome: 'added',
        value: put(before, [...path, key], options.value),
      };
    },
    revert: before => {
      const there = at(before, path);
      return isMap(there) && Object.keys(there).length > 0
        ? text => removeMapEntry(text, { file, path, key })
        : undefined;
    },
  };
}
