import { isMap } from 'yaml';
import type { Collection, EditTarget } from '../path/findTarget';
import { blockEntries } from '../placement/blockEntries';
import {
  refuseSharedDash,
  refuseSharedLines,
} from '../placement/refuseSharedLines';
import type { Change } from '../proof/Change';
import { keyName, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import type { Splice } from '../splice';
import { emptyCollection, emptyValue } from './emptyCollection';
import { removeBehindDash, removeFromBlock } from './removeFromBlock';
import { removeFromFlow } from './removeFromFlow';
import type { WhenEmpty } from './WhenEmpty';

/** How an entry is taken out, and what that changes. @internal */
export interface Removal {
  splices: Splice[];
  change: Change;
}

/**
 * Plans the removal of an entry or item.
 *
 * @param target - the collection that it is in
 * @param index - of the entry among the items of that collection
 * @internal
 */
export function planRemoval(
  source: YamlSource,
  target: Pick<EditTarget, 'ancestors' | 'document' | 'valuePath'>,
  index: number,
  whenEmpty: WhenEmpty,
): Removal {
  const { ancestors, document, valuePath } = target;
  const collection = ancestors[ancestors.length - 1];
  if (collection.items.length > 1) {
    return {
      splices: removeOneOfSeveral(source, collection, index),
      change: {
        document,
        kind: 'remove',
        path: [...valuePath, stepOf(collection, index)],
      },
    };
  }
  const outer = ancestors[ancestors.length - 2];
  const [step] = valuePath.slice(-1);
  if (whenEmpty === 'remove' && outer && step !== undefined) {
    return planRemoval(
      source,
      {
        document,
        ancestors: ancestors.slice(0, -1),
        valuePath: valuePath.slice(0, -1),
      },
      indexOf(outer, step),
      whenEmpty,
    );
  }
  return {
    splices: emptyCollection(source, target, whenEmpty),
    change: {
      document,
      kind: 'set',
      path: valuePath,
      value: emptyValue(collection, whenEmpty),
    },
  };
}

function removeOneOfSeveral(
  source: YamlSource,
  collection: Collection,
  index: number,
): Splice[] {
  if (collection.flow) {
    return removeFromFlow(source, collection, index);
  }
  const entries = blockEntries(source, collection);
  if (isMap(collection)) {
    refuseSharedLines(source, collection, entries);
  } else {
    refuseSharedDash(source, collection);
  }
  if (index > 0 || !entries[0].sharesLine) {
    return removeFromBlock(source, entries, index);
  }
  if (!isMap(collection)) {
    return source.refuse(
      nodeStart(collection) ?? 0,
      'this item begins behind the dash of another one: write the list with a dash per line first',
    );
  }
  const start = nodeStart(collection.items[0].key) ?? 0;
  return removeBehindDash(source, start, entries[1].firstLine);
}

function stepOf(collection: Collection, index: number): string | number {
  return isMap(collection) ? keyName(collection.items[index]) ?? '' : index;
}

function indexOf(collection: Collection, step: string | number): number {
  return isMap(collection)
    ? collection.items.findIndex(pair => keyName(pair) === step)
    : Number(step);
}
