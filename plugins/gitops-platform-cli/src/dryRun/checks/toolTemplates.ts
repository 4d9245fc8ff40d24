import type { ProducedText } from './ProducedText';

/** Folders of tests hold broken files by intention. */
const fixtureFolders = /^(testdata|fixtures?|__fixtures__)$/;

/** Control tags of Go templates and Jinja: what they are in is no YAML until they are rendered. */
const controlTag =
  /\{\{-?\s*(if|else|range|with|end|define|include|template|block)\b|\{%-?\s*\w+/;

/**
 * Whether a file is the template of another tool, or a fixture, so that it need
 * not be well-formed: everything in the `templates` folder of a Helm chart,
 * and files with control tags.
 *
 * @param paths - of all produced files
 */
export function isToolTemplate(
  { folders, name, text }: ProducedText,
  paths: ReadonlySet<string>,
): boolean {
  const inChart = folders.some(
    (folder, index) =>
      folder === 'templates' &&
      paths.has([...folders.slice(0, index), 'Chart.yaml'].join('/')),
  );
  return (
    inChart ||
    folders.some(folder => fixtureFolders.test(folder)) ||
    /\.(tpl|tmpl|j2|jinja2?|njk|gotmpl)\./.test(name) ||
    controlTag.test(text)
  );
}
