import { parseAllDocuments, type Document } from 'yaml';
import { composerOptions } from './composerOptions';
import { LineIndex } from './LineIndex';
import { readPlainSource } from './plain/readPlainSource';
import { refusal, YamlSource } from './YamlSource';
import { refuseDisagreement } from './refuseDisagreement';
import { refuseDuplicateKeys } from './refuseDuplicateKeys';
import { refuseCarriageReturns, refuseTabs } from './refuseWhiteSpace';

/**
 * More uses of anchors than any file written by people has, few enough that an
 * "alias bomb" ends quickly.
 */
const MAXIMUM_ALIASES = 10_000;

/**
 * Understands a YAML file, or says why it cannot be trusted: parse errors,
 * tabs as white space, duplicate keys, and files that the `yaml` and `js-yaml`
 * packages read differently (so Helm and Argo CD might, too).
 *
 * @param text - with byte order mark and line ends as they are in the file
 * @param file - names the file in messages
 * @throws InputError `{file}:{line}:{column}: {reason}`
 * @internal
 */
export function parseYamlSource(text: string, file: string): YamlSource {
  const lines = new LineIndex(text);
  refuseCarriageReturns(text, file, lines);
  refuseTabs(text, file, lines);
  return (
    readPlainSource(text, file, lines) ?? readWholeSource(text, file, lines)
  );
}

/**
 * Has the `yaml` package read the whole file; the measure for
 * {@link readPlainSource}.
 *
 * @internal
 */
export function readWholeSource(
  text: string,
  file: string,
  lines = new LineIndex(text),
): YamlSource {
  const documents = parseDocuments(text);
  for (const document of documents) {
    const problem = document.errors[0];
    if (problem) {
      throw refusal(
        file,
        lines.position(problem.pos[0]),
        `this is not valid YAML: ${problem.message}`,
      );
    }
  }

  const structure = new YamlSource(file, text, documents, [], lines);
  refuseDuplicateKeys(structure);
  const values = documents.map((document, index) =>
    plainValue(document, () => structure.locate([], index), file),
  );
  const source = new YamlSource(file, text, documents, values, lines);
  refuseDisagreement(source);
  return source;
}

function parseDocuments(text: string): Document.Parsed[] {
  const documents = parseAllDocuments(text, composerOptions);
  return 'empty' in documents ? [] : documents;
}

function plainValue(
  document: Document.Parsed,
  place: () => { line: number; column: number },
  file: string,
): unknown {
  try {
    return document.toJS({ maxAliasCount: MAXIMUM_ALIASES });
  } catch (error) {
    throw refusal(
      file,
      place(),
      `this document cannot be resolved: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}
