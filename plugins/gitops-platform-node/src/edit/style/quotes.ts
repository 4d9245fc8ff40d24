import { isScalar, Scalar, visit, type Pair } from 'yaml';
import type { YamlSource } from '../source/YamlSource';
import type { Quote } from './EntryStyle';

/**
 * The quotes that these nodes or, where they show nothing, the document mostly
 * have.
 *
 * @internal
 */
export function learnQuote(
  source: YamlSource,
  document: number,
  nodes: readonly unknown[],
): Quote {
  let single = 0;
  let double = 0;
  const count = (node: unknown) =>
    visit(node as Parameters<typeof visit>[0], {
      Scalar(_, scalar) {
        single += Number(scalar.type === Scalar.QUOTE_SINGLE);
        double += Number(scalar.type === Scalar.QUOTE_DOUBLE);
      },
    });
  nodes.forEach(count);
  if (single === double) {
    count(source.documents[document]);
  }
  return single > double ? 'single' : 'double';
}

/** @internal */
export function hasQuotedKey(pair: Pair): boolean {
  return (
    isScalar(pair.key) && ['single', 'double'].includes(`${quoteOf(pair.key)}`)
  );
}

/** How a text is written; `undefined` for what is not a text in one line. @internal */
export function quoteOf(scalar: Scalar): Quote | 'plain' | undefined {
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
