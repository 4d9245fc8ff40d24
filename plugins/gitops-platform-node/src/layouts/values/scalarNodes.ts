import { isScalar, Scalar } from 'yaml';
import { isBlockScalar, nodeStart } from '../../edit/source/nodes';
import type { YamlSource } from '../../edit/source/YamlSource';
import { helmScalar } from './helmScalar';

/** A text without quotes. @internal */
export function isPlain(node: unknown): node is Scalar {
  return isScalar(node) && node.type === Scalar.PLAIN;
}

/** YAML 1.2 has that escape sequence of JSON. @internal */
export function hasEscapedSlash({ text }: YamlSource, node: unknown): boolean {
  if (!isScalar(node) || node.type !== Scalar.QUOTE_DOUBLE || !node.range) {
    return false;
  }
  const [start, end] = node.range;
  return /^(?:[^\\]|\\[^/])*\\\//.test(text.slice(start, end));
}

/** `! yes`, which the `yaml` package tells from `yes` by the text alone. @internal */
export function hasNamelessTag({ text }: YamlSource, node: unknown): boolean {
  const start = nodeStart(node) ?? 0;
  return /(?<!\S)!\s+$/.test(text.slice(Math.max(0, start - 9), start));
}

/** What Helm takes a scalar for; `null` for any other node. @internal */
export function scalarOf({ text }: YamlSource, node: unknown) {
  if (!isScalar(node)) {
    return null;
  }
  const { tag, type, range, value } = node as Scalar.Parsed;
  const isText =
    tag === undefined ? type !== Scalar.PLAIN : tag.endsWith(':str');
  if (!isText) {
    return helmScalar(node.source ?? text.slice(range[0], range[1]));
  }
  // A block at the end of a file whose last line has no end has none either.
  return isBlockScalar(node) && /[^\n]$/.test(text) && range[1] >= text.length
    ? String(value).replace(/\n$/, '')
    : String(value);
}
