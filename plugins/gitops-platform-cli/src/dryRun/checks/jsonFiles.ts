import {
  parse,
  printParseErrorCode,
  visit,
  type ParseError,
} from 'jsonc-parser';
import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';

/** Files that their tools read as JSON with comments and trailing commas. */
const withComments =
  /^(tsconfig.*|jsconfig.*|\.eslintrc|\.babelrc|\.swcrc|babel\.config|api-extractor.*|devcontainer|renovate|biome|deno|turbo|nx|typedoc|\.jshintrc|\.jscsrc|\.hintrc|language-configuration|cspell|\.cspell|tsdoc-metadata)\.jsonc?$|\.(jsonc|code-workspace)$/;

const foldersWithComments = /^\.(vscode|devcontainer|zed)$/;

export function isJson(file: ProducedText): boolean {
  return (
    /^(json|jsonc|webmanifest|geojson|code-workspace)$/.test(file.extension) ||
    readsComments(file)
  );
}

/** Parses a file and looks for keys that occur twice. */
export function checkJson(file: ProducedText): Problem[] {
  const comments = readsComments(file);
  const errors: ParseError[] = [];
  parse(file.text, errors, {
    disallowComments: !comments,
    allowTrailingComma: comments,
    allowEmptyContent: false,
  });
  if (errors.length > 0) {
    const [{ error, offset }] = errors;
    return [
      {
        path: file.path,
        ...file.at(offset),
        rule: 'invalid-json',
        severity: 'error',
        message: `This is no valid JSON: ${sentence(
          printParseErrorCode(error),
        )}`,
        hint: 'print values with "| dump", and the comma of a list item only where another item follows',
      },
    ];
  }
  return duplicateKeys(file);
}

function duplicateKeys(file: ProducedText): Problem[] {
  const problems: Problem[] = [];
  const maps: Set<string>[] = [];
  visit(file.text, {
    onObjectBegin() {
      maps.push(new Set());
    },
    onObjectEnd() {
      maps.pop();
    },
    onObjectProperty(key, offset) {
      const seen = maps[maps.length - 1];
      if (seen.has(key)) {
        problems.push({
          path: file.path,
          ...file.at(offset),
          rule: 'duplicate-key',
          severity: 'error',
          message: `The key "${key}" occurs twice in one object; only the last value counts`,
          hint: 'merge the two, or leave one of them out by a condition',
        });
      }
      seen.add(key);
    },
  });
  return problems;
}

function readsComments({ name, folders }: ProducedText): boolean {
  return (
    withComments.test(name) ||
    folders.some(folder => foldersWithComments.test(folder))
  );
}

/** `CommaExpected` → `comma expected`. */
function sentence(code: string): string {
  return code.replace(/(?<=.)([A-Z])/g, ' $1').toLowerCase();
}
