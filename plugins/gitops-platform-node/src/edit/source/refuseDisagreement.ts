import { CORE_SCHEMA, loadAll, Type, YAMLException } from 'js-yaml';
import { differencesBetween } from '../differences';
import type { YamlSource } from './YamlSource';

/**
 * The core schema of YAML 1.2 and merge keys, as the `yaml` package reads the
 * file. Timestamps stay text in both.
 */
const schema = CORE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:merge', {
      kind: 'scalar',
      resolve: (data: unknown) => data === '<<' || data === null,
    }),
  ],
});

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
    const [difference] = differencesBetween(
      source.values[index] ?? null,
      others[index] ?? null,
    );
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
      schema,
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
