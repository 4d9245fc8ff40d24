import {
  isMap,
  isScalar,
  isSeq,
  Scalar,
  visit,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { isBlockMap, isFlowMap, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import { indentationOf } from '../placement/blockEntries';
import type { EntryStyle, Quote } from './EntryStyle';

/** Step of a file that shows none. */
const DEFAULT_STEP = 2;

/**
 * Learns how to write an entry of a map from the entries beside it and, where
 * they show nothing, from the document.
 *
 * @param siblings - pairs of the map, the one to resemble most first
 * @param ancestors - the maps from the root to the one that gets the entry
 * @internal
 */
export function learnStyle(
  source: YamlSource,
  document: number,
  siblings: readonly Pair[],
  ancestors: readonly YAMLMap[],
): EntryStyle {
  const values = siblings.map(pair => pair.value);
  const filled = values.filter(
    (value): value is YAMLMap => isMap(value) && value.items.length > 0,
  );
  const flowMap = filled.find(isFlowMap) ?? ancestors.find(isFlowMap);
  return {
    step: learnStep(source, document, filled, ancestors),
    sequenceStep: learnSequenceStep(source, document),
    flow: filled.length > 0 && filled.every(isFlowMap),
    padded: flowMap !== undefined && isPadded(source, flowMap),
    quote: learnQuote(source, document, siblings),
    quotedKeys: siblings.length > 0 && siblings.every(hasQuotedKey),
    quotedFields:
      filled.length > 0 && filled.every(map => map.items.every(hasQuotedKey)),
    fieldQuote: path => {
      for (const value of values) {
        const scalar = scalarAt(source, value, path);
        const quote = scalar && quoteOf(scalar);
        if (quote) {
          return quote;
        }
      }
      return undefined;
    },
  };
}

function learnStep(
  source: YamlSource,
  document: number,
  filled: readonly YAMLMap[],
  ancestors: readonly YAMLMap[],
): number {
  const blocks = ancestors.filter(isBlockMap);
  const own = blocks[blocks.length - 1];
  const inner = filled.find(isBlockMap);
  if (own && inner) {
    return stepBetween(source, own, inner);
  }
  if (blocks.length > 1) {
    return stepBetween(source, blocks[blocks.length - 2], own);
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

function stepBetween(source: YamlSource, outer: YAMLMap, inner: YAMLMap) {
  const step = indentationOf(source, inner) - indentationOf(source, outer);
  return step > 0 ? step : DEFAULT_STEP;
}

/** Some write the dash below the first letter of the key, others indent it. */
function learnSequenceStep(source: YamlSource, document: number): number {
  let step: number | undefined;
  visit(source.documents[document], {
    Pair(_, pair) {
      const key = nodeStart(pair.key);
      const item = isSeq(pair.value) && !pair.value.flow && pair.value.range;
      if (key !== undefined && item) {
        const { lines } = source;
        const column = lines.indentation(lines.lineAt(key));
        step = lines.indentation(lines.lineAt(item[0])) - column;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return step !== undefined && step >= 0 ? step : DEFAULT_STEP;
}

function learnQuote(
  source: YamlSource,
  document: number,
  siblings: readonly Pair[],
): Quote {
  let single = 0;
  let double = 0;
  const count = (_: unknown, scalar: Scalar) => {
    single += Number(scalar.type === Scalar.QUOTE_SINGLE);
    double += Number(scalar.type === Scalar.QUOTE_DOUBLE);
  };
  siblings.forEach(pair => visit(pair as never, { Scalar: count }));
  if (single === double) {
    visit(source.documents[document], { Scalar: count });
  }
  return single > double ? 'single' : 'double';
}

function hasQuotedKey(pair: Pair): boolean {
  return (
    isScalar(pair.key) && ['single', 'double'].includes(`${quoteOf(pair.key)}`)
  );
}

function quoteOf(scalar: Scalar): Quote | 'plain' | undefined {
  switch (scalar.type) {
    case Scalar.QUOTE_SINGLE:
      return 'single';
    case Scalar.QUOTE_DOUBLE:
      return 'double';
    case Scalar.PLAIN:
      return typeof scalar.value === 'string' ? 'plain' : undefined;
    default:
      return undefined;
  }
}

function scalarAt(
  source: YamlSource,
  value: unknown,
  path: readonly string[],
): Scalar | undefined {
  let node = value;
  for (const step of path) {
    node = isMap(node) ? source.pairOf(node, step)?.value : undefined;
  }
  return isScalar(node) ? node : undefined;
}

function isPadded(source: YamlSource, map: YAMLMap): boolean {
  const start = nodeStart(map);
  return start !== undefined && source.text[start + 1] === ' ';
}
