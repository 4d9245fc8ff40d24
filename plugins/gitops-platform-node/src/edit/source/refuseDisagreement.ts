import { loadAll, YAMLException } from 'js-yaml';
import { differencesBetween, isSame } from '../differences';
import { jsYamlSchema } from './jsYamlSchema';
import type { YamlSource } from './YamlSource';

/**
 * Refuses a file that the `js-yaml` package reads differently from the `yaml`
 * package.
 *
 * @internal
 */
export function refuseDisagreement(source: YamlSource) {
  const others = readAgain(source);
  // The packages count a file of comments as no document or as an empty one.
  const count = Math.max(others.length, source.values.length);
  for (let index = 0; index < count; index++) {
    const existing = source.values[index] ?? null;
    const other = others[index] ?? null;
    if (isSame(existing, other)) {
      continue;
    }
    const [difference] = differencesBetween(existing, other);
    if (difference) {
      const { line, column } = source.locate(difference.steps, index);
      const offset = source.lines.start(line - 1) + column - 1;
      source.refuse(
        offset,
        `two YAML parsers read ${
          difference.steps.join('.') || 'this document'
        } differently, as ${show(difference.existing)} and as ${show(
          difference.requested,
        )}: write it so that it has one meaning, for example with quotes`,
      );
    }
  }
}

function readAgain(source: YamlSource): unknown[] {
  try {
    return loadAll(source.text, undefined, {
      schema: jsYamlSchema,
      filename: source.file,
    });
  } catch (error) {
    if (error instanceof YAMLException) {
      const mark = error.mark;
      const offset = mark
        ? source.lines.start(Math.min(mark.line, source.lines.count - 1)) +
          mark.column
        : 0;
      return source.refuse(
        offset,
        `two YAML parsers do not agree on this file, one refuses it: ${error.reason}`,
      );
    }
    throw error;
  }
}

function show(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value) ?? 'unknown';
}
