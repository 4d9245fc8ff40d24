import { createHash } from 'node:crypto';
import type { Choices } from './Choice';

/** Names are also names of folders with golden trees. */
const longestName = 100;

/**
 * What sets a generated case apart from the ordinary one, e.g.
 * `language=go,cache=true`; the ordinary one is `defaults`. Fit for a file name
 * on every system. A name that would be too long ends in a digest of the rest.
 */
export function caseName(choices: Choices, ordinary: Choices): string {
  const parts = [...choices]
    .filter(
      ([factor, level]) =>
        ordinary.get(factor) !== level &&
        !(level === 'none' && !ordinary.has(factor)),
    )
    .map(([factor, level]) => `${plain(factor)}=${plain(level)}`);
  if (parts.length === 0) {
    return 'defaults';
  }
  const full = parts.join(',');
  if (full.length <= longestName) {
    return full;
  }
  const digest = createHash('sha256').update(full).digest('hex').slice(0, 8);
  const shown = full.slice(0, longestName - digest.length - 1);
  return `${shown.slice(0, shown.lastIndexOf(',')) || shown}~${digest}`;
}

/** The same names, each different from the ones before it even where case is ignored. */
export function distinctNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map(name => {
    let distinct = name;
    for (let number = 2; taken.has(distinct.toLowerCase()); number++) {
      distinct = `${name}~${number}`;
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

function plain(text: string): string {
  return (
    text
      .slice(0, 40)
      .replace(/[^A-Za-z0-9._+-]+/g, '-')
      .replace(/(?<=.)-$/, '') || '-'
  );
}
