import type { WrittenFile, WrittenLine } from '../../files/WrittenFile';
import { expectThat } from './Failure';

/**
 * After a removal, the lines that belong to something else are all there, in
 * their order. Who a line belongs to is known from when the file was written.
 *
 * @param removed - keys and item numbers that lead to what was taken out
 */
export function checkSurvivors(
  { lines }: WrittenFile,
  removed: readonly string[],
  after: string,
) {
  const parent = removed.slice(0, -1);
  const isRemoved = (line: WrittenLine) => startsWith(line.owner, removed);
  const hasLines = lines.some(
    line => isRemoved(line) && line.text.trim() !== '' && !line.above,
  );
  // What has no line of its own shares one that has to change.
  if (!hasLines || sharesLine(lines, removed)) {
    return;
  }
  const left = after
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
  const others = lines.filter(
    line => line.text.trim() !== '' && !isRemoved(line),
  );
  let index = 0;
  for (const line of others) {
    if (equal(line.owner, parent) && !isComment(line)) {
      // The line of the parent changes where nothing is left below it.
      index += Number(left[index]?.startsWith(line.text) ?? false);
    } else {
      const found = left.indexOf(line.text, index);
      expectThat(
        found !== -1,
        'a removal leaves the lines of everything else',
        () =>
          `${JSON.stringify(line.text)} of ${line.owner.join('.')} is missing`,
      );
      index = found + 1;
    }
  }
}

function isComment(line: WrittenLine) {
  return line.text.trim().startsWith('#');
}

/** The first key of a list item stands behind the dash. */
function sharesLine(lines: readonly WrittenLine[], removed: readonly string[]) {
  const first = lines.find(
    line =>
      equal(line.owner, removed) && !line.above && line.text.trim() !== '',
  );
  return (
    first === undefined ||
    (/^\s*- /.test(first.text) && !/^\d+$/.test(removed[removed.length - 1]))
  );
}

function startsWith(path: readonly string[], start: readonly string[]) {
  return start.every((step, index) => path[index] === step);
}

function equal(left: readonly string[], right: readonly string[]) {
  return left.length === right.length && startsWith(left, right);
}
