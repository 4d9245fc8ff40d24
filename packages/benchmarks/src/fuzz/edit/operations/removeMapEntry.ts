import {
  removeMapEntry,
  type MapEntryRemoval,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { chooseKey, chooseValue } from '../newValues';
import type { Operation } from '../Operation';
import { at, isMap, places as placesOf, same, without } from '../plainValues';
import {
  chooseMapPath,
  describe,
  type OperationTarget,
} from './OperationTarget';

/** The removal of an entry that is mostly there, sometimes only if it has a certain value. */
export function chooseMapEntryRemoval(target: OperationTarget): Operation {
  const { file, document, choices } = target;
  const path = chooseMapPath(target);
  const parent = at(document, path);
  const present = isMap(parent) ? Object.keys(parent) : [];
  const key =
    present.length > 0 && !choices.chance(10)
      ? choices.pick(present)
      : chooseKey(choices);
  const options: MapEntryRemoval = { file, path, key };
  if (choices.chance(20)) {
    options.expected = choices.chance(60)
      ? (at(document, [...path, key]) as MapEntryRemoval['expected'])
      : chooseValue(choices);
  }
  return {
    description: describe('removeMapEntry', options),
    first: path[0] ?? key,
    apply: text => removeMapEntry(text, options),
    expect: before => {
      const there = at(before, path);
      if (!isMap(there) || !Object.hasOwn(there, key)) {
        return { outcome: 'unchanged', value: before };
      }
      return options.expected !== undefined &&
        !same(there[key], options.expected)
        ? { outcome: 'conflict', value: before }
        : { outcome: 'removed', value: without(before, path, key) };
    },
    removes: before => placesOf(before, [...path, key]),
  };
}
