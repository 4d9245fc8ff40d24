import { isRecord } from '../differences';
import type { YamlValue } from '../YamlValue';
import type { EntryStyle, FieldPath } from './EntryStyle';
import { renderScalar } from './renderScalar';

/**
 * Writes an entry of a map with a key per line.
 *
 * @param indentation - spaces in front of the key
 * @returns lines without line ends
 * @internal
 */
export function renderBlockEntry(
  key: string,
  value: YamlValue,
  indentation: number,
  style: EntryStyle,
): string[] {
  return block(key, value, indentation, style, [], true);
}

/**
 * Writes an item of a list behind a dash.
 *
 * @param column - spaces in front of the dash
 * @returns lines without line ends
 * @internal
 */
export function renderBlockItem(
  item: YamlValue,
  column: number,
  style: EntryStyle,
): string[] {
  return blockItem(item, column, style, []);
}

/**
 * Writes an item in one line, for a list in brackets.
 *
 * @internal
 */
export function renderFlowItem(item: YamlValue, style: EntryStyle): string {
  return flow(item, style, []);
}

/**
 * Writes an entry in one line, for a map in braces.
 *
 * @internal
 */
export function renderFlowEntry(
  key: string,
  value: YamlValue,
  style: EntryStyle,
): string {
  return `${renderKey(key, style, true)}: ${flow(value, style, [])}`;
}

function block(
  key: string,
  value: YamlValue,
  indentation: number,
  style: EntryStyle,
  path: FieldPath,
  outermost = false,
): string[] {
  const head = `${' '.repeat(indentation)}${renderKey(key, style, outermost)}:`;
  const isList = Array.isArray(value);
  const inBraces = style.fieldFlow(path) ?? (style.flow && !isList);
  if (!isFilled(value) || inBraces) {
    return [`${head} ${flow(value, style, path)}`];
  }
  if (isList) {
    const column = indentation + style.sequenceStep;
    return [
      head,
      ...value.flatMap(item => blockItem(item, column, style, [...path, '-'])),
    ];
  }
  return [
    head,
    ...Object.entries(value).flatMap(([field, inner]) =>
      block(field, inner, indentation + style.step, style, [...path, field]),
    ),
  ];
}

function blockItem(
  item: YamlValue,
  column: number,
  style: EntryStyle,
  path: FieldPath,
): string[] {
  const indentation = column + style.dashWidth;
  const dash = `${' '.repeat(column)}-`.padEnd(indentation);
  const inBraces = style.fieldFlow(path) ?? style.flow;
  if (!isFilled(item) || Array.isArray(item) || inBraces) {
    return [`${dash}${flow(item, style, path)}`];
  }
  const lines = Object.entries(item).flatMap(([field, inner]) =>
    block(field, inner, indentation, style, [...path, field]),
  );
  return [`${dash}${lines[0].slice(indentation)}`, ...lines.slice(1)];
}

function flow(value: YamlValue, style: EntryStyle, path: FieldPath): string {
  if (Array.isArray(value)) {
    return `[${value
      .map(item => flow(item, style, [...path, '-']))
      .join(', ')}]`;
  }
  if (isRecord(value)) {
    const fields = Object.entries(value).map(
      ([field, inner]) =>
        `${renderKey(field, style, false)}: ${flow(inner, style, [
          ...path,
          field,
        ])}`,
    );
    const space = style.padded && fields.length > 0 ? ' ' : '';
    return `{${space}${fields.join(', ')}${space}}`;
  }
  return renderScalar(
    value,
    style,
    style.fieldQuote(path) ?? (style.quotedFields ? style.quote : undefined),
  );
}

function renderKey(key: string, style: EntryStyle, outermost: boolean): string {
  const inQuotes = outermost ? style.quotedKeys : style.quotedFields;
  return renderScalar(key, style, inQuotes ? style.quote : undefined);
}

function isFilled(
  value: YamlValue,
): value is YamlValue[] | { [key: string]: YamlValue } {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).length > 0
  );
}
