import {
  setScalar,
  type ScalarOptions,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { chooseScalar } from '../newValues';
import type { Operation } from '../Operation';
import { at, isMap, put, same } from '../plainValues';
import {
  chooseMapPath,
  describe,
  type OperationTarget,
} from './OperationTarget';

/** Another value for a scalar, mostly one that is there. */
export function chooseScalarChange(target: OperationTarget): Operation {
  const { file, document, places, choices } = target;
  const { scalars } = places;
  const path =
    scalars.length > 0 && !choices.chance(10)
      ? choices.pick(scalars)
      : [...chooseMapPath(target), 'new-field'];
  const options: ScalarOptions = {
    file,
    path,
    value: chooseScalar(choices),
    createMissing: true,
  };
  const old = at(document, path) as ScalarOptions['expected'];
  if (choices.chance(20)) {
    options.expected = choices.chance(60) ? old : chooseScalar(choices);
  }
  const isPresent = (before: unknown) => {
    const parent = at(before, path.slice(0, -1));
    const key = path[path.length - 1];
    return (
      typeof key === 'string' && isMap(parent) && Object.hasOwn(parent, key)
    );
  };

  return {
    description: describe('setScalar', options),
    first: path[0],
    apply: text => setScalar(text, options),
    expect: before => {
      const present = isPresent(before);
      const there = at(before, path);
      if (present && same(there, options.value)) {
        return { outcome: 'unchanged', value: before };
      }
      if (options.expected !== undefined && !same(there, options.expected)) {
        return { outcome: 'conflict', value: before };
      }
      return {
        outcome: present ? 'changed' : 'added',
        value: put(before, path, options.value),
      };
    },
  };
}
