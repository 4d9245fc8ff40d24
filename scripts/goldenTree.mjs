// A folder with the exact files that a dry run must produce.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';

/** Lists what differs: missing and new files, contents, executable bits. */
export function compareTree(directory, tree) {
  if (!existsSync(directory)) {
    return [`there is no golden tree ${directory}; make it with --update`];
  }
  const golden = readTree(directory);
  const paths = [...new Set([...golden.keys(), ...tree.keys()])].sort();
  return paths.flatMap(path => {
    const expected = golden.get(path);
    const actual = tree.get(path);
    if (!actual) {
      return [`${path}: was expected, but is missing`];
    }
    if (!expected) {
      return [`${path}: is new`];
    }
    if (expected.executable !== actual.executable) {
      return [`${path}: the executable bit differs`];
    }
    return expected.text === actual.text
      ? []
      : createTwoFilesPatch(path, path, expected.text, actual.text)
          .split('\n')
          .slice(1);
  });
}

/** Replaces the folder by the tree. */
export function writeTree(directory, tree) {
  rmSync(directory, { recursive: true, force: true });
  for (const [path, { text, executable }] of tree) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: executable ? 0o755 : 0o644 });
  }
}

function readTree(directory) {
  return new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [
        relative(directory, file),
        {
          text: readFileSync(file, 'utf8'),
          executable: (statSync(file).mode & 0o100) !== 0,
        },
      ]),
  );
}
