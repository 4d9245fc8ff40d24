import { visit } from 'yaml';
import { anchorOf, nodeEnd, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';

/** An alias in a document: the anchor that it names, and its offset. */
interface AliasUse {
  anchor: string;
  offset: number;
}

/** The aliases of a document, in its order. @internal */
export function aliasesIn(source: YamlSource, document: number): AliasUse[] {
  const uses: AliasUse[] = [];
  if (source.text.includes('*')) {
    visit(source.documents[document], {
      Alias(_, alias) {
        uses.push({ anchor: alias.source, offset: nodeStart(alias) ?? 0 });
      },
    });
  }
  return uses;
}

/**
 * Refuses a node that has an anchor which something uses.
 *
 * @param name - of the node, for the message
 * @internal
 */
export function refuseShared(
  source: YamlSource,
  node: unknown,
  name: string,
  aliases: readonly AliasUse[],
) {
  const anchor = anchorOf(node);
  const use = aliases.find(alias => alias.anchor === anchor);
  if (anchor !== undefined && use) {
    source.refuse(
      nodeStart(node) ?? 0,
      `${name} has the anchor &${anchor}, which line ${
        source.position(use.offset).line
      } uses: a change here would change it there, too`,
    );
  }
}

/**
 * Refuses the removal of an entry or item that has, or has in it, an anchor
 * which something outside of it uses.
 *
 * @param nodes - that are removed, in the order of the text
 * @internal
 */
export function refuseSharedWithin(
  source: YamlSource,
  nodes: readonly unknown[],
  name: string,
  aliases: readonly AliasUse[],
) {
  const start = nodeStart(nodes[0]) ?? 0;
  const end = nodeEnd(nodes[nodes.length - 1]) ?? source.text.length;
  const outside = aliases.filter(
    ({ offset }) => offset < start || offset >= end,
  );
  if (outside.length === 0) {
    return;
  }
  for (const node of nodes) {
    visit(node as Parameters<typeof visit>[0], {
      Node(_, inner) {
        const anchor = anchorOf(inner);
        const use = outside.find(alias => alias.anchor === anchor);
        if (anchor !== undefined && use) {
          source.refuse(
            nodeStart(inner) ?? start,
            `${name} holds the anchor &${anchor}, which line ${
              source.position(use.offset).line
            } uses: it cannot be removed before that`,
          );
        }
      },
    });
  }
}
