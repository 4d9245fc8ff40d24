import {
  isMap,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
  type Document,
} from 'yaml';
import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';

/** The documents of a YAML file, and what is wrong with them. */
export interface CheckedYaml {
  documents: Document.Parsed[];
  lines: LineCounter;
  problems: Problem[];
}

export function isYaml({ extension }: ProducedText): boolean {
  return extension === 'yaml' || extension === 'yml';
}

/** Parses all documents of a file and looks for keys that occur twice. */
export function checkYaml(file: ProducedText): CheckedYaml {
  const lines = new LineCounter();
  // The library compares every key with every other; a set does it in one pass.
  const parsed = parseAllDocuments(file.text, {
    lineCounter: lines,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const documents = 'empty' in parsed ? [] : parsed;
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { path: file.path, line, column: col };
  };
  const errors = documents.flatMap(document =>
    document.errors.slice(0, 1).map(
      (error): Problem => ({
        ...place(error.pos[0]),
        rule: 'invalid-yaml',
        severity: 'error',
        message: `This is no valid YAML: ${firstLine(error.message)}`,
        hint: 'quote values that may hold ":", "#" or quotes, with "| dump"; check the indentation that an expression of several lines gets',
      }),
    ),
  );
  return {
    documents,
    lines,
    problems:
      errors.length > 0
        ? errors
        : documents.flatMap(document =>
            duplicateKeys(document).map(
              ({ key, offset }): Problem => ({
                ...place(offset),
                rule: 'duplicate-key',
                severity: 'error',
                message: `The key "${key}" occurs twice in one map; only one of the values counts`,
                hint: 'merge the two, or leave one of them out by a condition',
              }),
            ),
          ),
  };
}

function duplicateKeys(
  document: Document.Parsed,
): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of isMap(map) ? map.items : []) {
        if (!isScalar(key) || key.value === '<<') {
          continue;
        }
        if (seen.has(key.value)) {
          found.push({ key: String(key.value), offset: key.range?.[0] ?? 0 });
        }
        seen.add(key.value);
      }
    },
  });
  return found;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0].replace(/ at line \d+, column \d+:?$/, '');
}
