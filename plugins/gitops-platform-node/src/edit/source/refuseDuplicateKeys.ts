import { visit } from 'yaml';
import { keyName, nodeStart } from './nodes';
import type { YamlSource } from './YamlSource';

/**
 * Refuses maps with one key twice: parsers take the first, the last or none.
 *
 * @internal
 */
export function refuseDuplicateKeys(source: YamlSource) {
  for (const document of source.documents) {
    visit(document, {
      Map(_, map) {
        const first = new Map<string, number>();
        for (const pair of map.items) {
          const name = keyName(pair);
          if (name === undefined) {
            continue;
          }
          const offset = nodeStart(pair.key) ?? 0;
          const earlier = first.get(name);
          if (earlier !== undefined) {
            source.refuse(
              offset,
              `the key "${name}" is there twice; the first is in line ${
                source.position(earlier).line
              }`,
            );
          }
          first.set(name, offset);
        }
      },
    });
  }
}
