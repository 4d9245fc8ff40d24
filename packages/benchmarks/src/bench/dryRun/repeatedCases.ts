import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CASES } from './places';

/**
 * Copies the cases of the repository, with their golden trees and as often as
 * it takes, until there are so many. The first copies keep their names: golden
 * trees of other cases say what differs from theirs.
 *
 * @param directory - an empty folder
 */
export function writeRepeatedCases(directory: string, count: number): void {
  const cases = inOrder(globSync('*/*.yaml', { cwd: CASES }).sort());
  for (let number = 0; number < count; number++) {
    const file = cases[number % cases.length];
    const round = Math.floor(number / cases.length) + 1;
    const name = basename(file, '.yaml');
    const target = join(
      directory,
      dirname(file),
      round === 1 ? name : `${name}-${round}`,
    );
    cpSync(join(CASES, file), `${target}.yaml`);
    const golden = join(CASES, dirname(file), name);
    // A case that expects an error has none.
    if (existsSync(golden)) {
      cpSync(golden, target, { recursive: true });
    }
  }
}

/** Those that say what differs from another case behind the others, so that none is without it. */
function inOrder(files: string[]): string[] {
  const differs = (file: string) =>
    /^differsFrom:/m.test(readFileSync(join(CASES, file), 'utf8'));
  return [...files.filter(file => !differs(file)), ...files.filter(differs)];
}
