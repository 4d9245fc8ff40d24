import { isCollection, isMap, isNode, isPair, type Node } from 'yaml';
import type { Place } from './Finding';
import type { TemplateFolder } from './TemplateFolder';

/**
 * Where a value of the template is: its key where it has one, else the value.
 * A path that leads nowhere gives the deepest place on the way to it.
 */
export function placeOf(
  template: Pick<TemplateFolder, 'document' | 'file' | 'lines'>,
  path: readonly (string | number)[],
): Place {
  const offset = offsetOf(template.document.contents, path);
  if (offset === undefined) {
    return { file: template.file };
  }
  const { line, col } = template.lines.linePos(offset);
  return { file: template.file, line, column: col };
}

function offsetOf(
  root: unknown,
  path: readonly (string | number)[],
): number | undefined {
  let node = root;
  let offset = startOf(root);
  for (const step of path) {
    const key = keyOf(node, step);
    node = isCollection(node) ? node.getIn([step], true) : undefined;
    if (!isNode(node)) {
      return startOf(key) ?? offset;
    }
    offset = startOf(key) ?? startOf(node) ?? offset;
  }
  return offset;
}

function keyOf(node: unknown, step: string | number): unknown {
  return isMap(node)
    ? node.items.find(
        pair => isPair(pair) && keyText(pair.key) === String(step),
      )?.key
    : undefined;
}

function keyText(key: unknown): string {
  return isNode(key) ? String(key.toJSON()) : String(key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
