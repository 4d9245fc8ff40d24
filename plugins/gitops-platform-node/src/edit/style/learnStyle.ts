import { isCollection, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Collection } from '../path/findTarget';
import { indentationOf } from '../placement/blockEntries';
import {
  isBlockMap,
  isBlockSequence,
  isFlowMap,
  nodeStart,
} from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import type { EntryStyle, FieldPath } from './EntryStyle';
import { hasQuotedKey, learnQuote, quoteOf } from './quotes';

/** Step of a file that shows none. */
const DEFAULT_STEP = 2;

/** A dash and a space. */
const DEFAULT_DASH_WIDTH = 2;

/**
 * Learns how to write an entry of a map, or an item of a list, from those
 * beside it and, where they show nothing, from the document. Each trait is
 * learned when it is asked for, because some take a walk through the file.
 *
 * @param siblings - pairs of the map or items of the list, the one to resemble most first
 * @param ancestors - the collections from the root to the one that gets the entry
 * @internal
 */
export function learnStyle(
  source: YamlSource,
  document: number,
  siblings: readonly unknown[],
  ancestors: readonly Collection[],
): EntryStyle {
  const values = siblings.map(sibling =>
    isPair(sibling) ? sibling.value : sibling,
  );
  const filled = values.filter(isMap).filter(map => map.items.length > 0);
  const find = <T>(
    path: FieldPath,
    trait: (node: unknown) => T | undefined,
  ) => {
    for (const value of values) {
      const learned = trait(nodeAt(source, value, path));
      if (learned !== undefined) {
        return learned;
      }
    }
    return undefined;
  };
  return {
    get step() {
      return learnStep(source, document, values, ancestors);
    },
    get sequenceStep() {
      return learnSequenceStep(source, document, values);
    },
    get dashWidth() {
      return learnDashWidth(source, siblings, ancestors);
    },
    flow: filled.length > 0 && filled.every(isFlowMap),
    get padded() {
      const braces = filled.find(isFlowMap) ?? ancestors.find(isFlowMap);
      return braces !== undefined && isPadded(source, braces);
    },
    get quote() {
      return learnQuote(source, document, siblings);
    },
    quotedKeys:
      siblings.length > 0 &&
      siblings.every(sibling => isPair(sibling) && hasQuotedKey(sibling)),
    quotedFields:
      filled.length > 0 && filled.every(map => map.items.every(hasQuotedKey)),
    fieldQuote: path => {
      if (path.length === 0 && values.some(isPlainText)) {
        // Beside fields of other kinds, quotes tell that a text needed them.
        return 'plain';
      }
      return find(path, node => (isScalar(node) ? quoteOf(node) : undefined));
    },
    fieldFlow: path =>
      find(path, node =>
        isCollection(node) && node.items.length > 0
          ? node.flow === true
          : undefined,
      ),
  };
}

function isPlainText(node: unknown): boolean {
  return isScalar(node) && quoteOf(node) === 'plain';
}

function learnStep(
  source: YamlSource,
  document: number,
  values: readonly unknown[],
  ancestors: readonly Collection[],
): number {
  const own = ancestors[ancestors.length - 1];
  const inner = values.find(isBlockMap);
  if (isBlockMap(own) && inner) {
    return stepBetween(source, own, inner);
  }
  for (let index = ancestors.length - 1; index > 0; index--) {
    const outer = ancestors[index - 1];
    const below = ancestors[index];
    if (isBlockMap(outer) && isBlockMap(below)) {
      return stepBetween(source, outer, below);
    }
  }
  let step: number | undefined;
  visit(source.documents[document], {
    Pair(_, pair, path) {
      const map = path[path.length - 1];
      if (isBlockMap(map) && isBlockMap(pair.value)) {
        step = stepBetween(source, map, pair.value);
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return step ?? DEFAULT_STEP;
}

function stepBetween(source: YamlSource, outer: Collection, inner: Collection) {
  const step = indentationOf(source, inner) - indentationOf(source, outer);
  return step > 0 ? step : DEFAULT_STEP;
}

/** Some write the dash below the first letter of the key, others indent it. */
function learnSequenceStep(
  source: YamlSource,
  document: number,
  values: readonly unknown[],
): number {
  let step: number | undefined;
  const look = (node: unknown) =>
    visit(node as Parameters<typeof visit>[0], {
      Map(_, map) {
        const pair = map.flow
          ? undefined
          : map.items.find(({ value }) => isBlockSequence(value));
        if (isBlockSequence(pair?.value)) {
          step = indentationOf(source, pair.value) - indentationOf(source, map);
          return visit.BREAK;
        }
        return undefined;
      },
    });
  for (const value of values) {
    if (step === undefined && isCollection(value)) {
      look(value);
    }
  }
  if (step === undefined) {
    look(source.documents[document]);
  }
  return step !== undefined && step >= 0 ? step : DEFAULT_STEP;
}

function learnDashWidth(
  source: YamlSource,
  siblings: readonly unknown[],
  ancestors: readonly Collection[],
): number {
  const list = ancestors[ancestors.length - 1];
  const item = siblings.find(isBlockMap);
  if (!isBlockSequence(list) || !item) {
    return DEFAULT_DASH_WIDTH;
  }
  const width = indentationOf(source, item) - indentationOf(source, list);
  return width > 0 ? width : DEFAULT_DASH_WIDTH;
}

function nodeAt(source: YamlSource, value: unknown, path: FieldPath): unknown {
  let node = value;
  for (const step of path) {
    if (step === '-' && isSeq(node)) {
      node = node.items[0];
    } else {
      node = isMap(node) ? source.pairOf(node, step)?.value : undefined;
    }
  }
  return node;
}

function isPadded(source: YamlSource, braces: Collection): boolean {
  const start = nodeStart(braces);
  return start !== undefined && source.text[start + 1] === ' ';
}
