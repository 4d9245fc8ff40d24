import { isScalar, type Pair } from 'yaml';
import type { Collection } from '../path/findTarget';
import { isBlockScalar, nodeEnd, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import { insertion, type Splice } from '../splice';
import { learnStyle } from '../style/learnStyle';
import { quoteOf } from '../style/quotes';
import { renderScalar } from '../style/renderScalar';
import { replaceBlockScalar } from './replaceBlockScalar';

/**
 * Writes a value in place of the scalar of a pair, in the form of the old one:
 * its quotes, or its lines behind `|`. What has no value yet gets one behind its colon.
 *
 * @internal
 */
export function replaceScalar(
  source: YamlSource,
  document: number,
  map: Collection | undefined,
  pair: Pair,
  value: string | number | boolean | null,
): Splice[] {
  const style = learnStyle(source, document, map?.items ?? [], []);
  if (isBlockScalar(pair.value)) {
    return replaceBlockScalar(source, pair.value, value, style);
  }
  const quote = isScalar(pair.value) ? quoteOf(pair.value) : undefined;
  const written = renderScalar(value, style, quote);
  const start = nodeStart(pair.value);
  const end = nodeEnd(pair.value);
  if (start !== undefined && end !== undefined && end > start) {
    return [{ offset: start, removed: end - start, inserted: written }];
  }

  const keyEnd = nodeEnd(pair.key) ?? 0;
  const behind = /^\s*:(?:[ \t]*[&!][^\s#,{}[\]]*)*/.exec(
    source.text.slice(keyEnd, source.lines.end(source.lines.lineAt(keyEnd))),
  );
  if (!behind) {
    return source.refuse(
      keyEnd,
      'this key has no colon behind it in its line: such an entry cannot be given a value',
    );
  }
  return [insertion(keyEnd + behind[0].length, ` ${written}`)];
}
