import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';
import type { SkeletonSources } from './SkeletonSources';

/** Files of values. In a program, the words are part of the language. */
const dataFiles =
  /^(ya?ml|json|jsonc|toml|ini|cfg|conf|env|properties|tfvars|hcl|xml|csv)$/;

/** Files that may speak of programs. */
const proseFiles = /^(md|mdx|rst|adoc|txt)$/;

const dataNames = /^(\.env.*|Dockerfile|CODEOWNERS|Makefile)$/;

/** An object that was turned into text. */
const printedObject = /\[object Object\]/g;

const printedNothing = /(?<![\w$])(undefined|NaN)(?![\w$])/g;

/** As a whole value, or glued to the parts of a name, an address or a path. */
const inPlaceOfValue = /([:=]\s*["']?|^\s*-\s+["']?|[\w:][/@.:-]|[/@])$/;

/**
 * What a value that was missing, or was an object, leaves behind when it is
 * printed. Words that the author of the template wrote are left alone; where
 * the source of a file is not known, only places of values count.
 */
export function findSuspiciousText(
  file: ProducedText,
  sources: SkeletonSources,
): Problem[] {
  const isData = dataFiles.test(file.extension) || dataNames.test(file.name);
  const isProse = proseFiles.test(file.extension);
  const objects = [...file.text.matchAll(printedObject)];
  const words =
    isData || isProse ? [...file.text.matchAll(printedNothing)] : [];
  if (objects.length + words.length === 0) {
    return [];
  }
  const hasSource = sources.of(file.path).length > 0;
  return [
    ...objects.filter(() => hasSource || isData),
    ...words.filter(
      match => hasSource || (isData && isValue(file, match.index)),
    ),
  ]
    .filter(([text]) => !sources.state(file.path, text))
    .map(match => ({
      path: file.path,
      ...file.at(match.index),
      rule: match[0].startsWith('[') ? 'printed-object' : 'printed-undefined',
      severity: 'error' as const,
      message: `"${match[0]}" was printed where a value belongs`,
      hint: match[0].startsWith('[')
        ? 'print a field of the object, or the object with "| dump"'
        : 'the value that is printed here does not exist in this case',
    }));
}

function isValue({ text }: ProducedText, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset) + 1;
  return inPlaceOfValue.test(text.slice(lineStart, offset));
}
