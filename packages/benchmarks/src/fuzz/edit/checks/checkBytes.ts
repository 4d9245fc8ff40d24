import type { EditOutcome } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { expectThat } from './Failure';

/** What is left of an empty map, list or value without the characters that the other text begins or ends with as well. */
const EMPTY = /^(?:\{?\s*\}?|\[?\s*\]?|n?u?l?l?|~)$/;

/** A comment as generated files have them, also in the middle of what looks like one. */
const COMMENT = /# (?:\S.*)? \d+$/gm;

/**
 * Every byte outside of one place is what it was: what stands in front of it
 * and behind it is found again by comparing the texts alone, whatever the
 * engine says that it did.
 */
export function checkBytes(
  before: string,
  after: string,
  outcome: EditOutcome,
) {
  const { start, end } = commonEnds(before, after);
  const replaced = before.slice(start, before.length - end);
  const replacement = after.slice(start, after.length - end);

  if (outcome === 'added') {
    expectKept(before, after, replaced, replacement);
  } else if (outcome === 'removed') {
    expectKept(after, before, replacement, replaced);
  } else {
    // The comment behind `|` stands between the two places of a text that becomes a single line.
    expectThat(
      areKept(replaced.match(COMMENT) ?? [], replacement),
      'a changed scalar takes no comment with it',
      () => `${JSON.stringify(replaced)} became ${JSON.stringify(replacement)}`,
    );
  }
  checkForm(before, after);
}

/**
 * The shorter text is in the longer one but for an empty value that the longer
 * one fills, and but for comments that two places of one edit surround.
 */
function expectKept(
  shorter: string,
  longer: string,
  inShorter: string,
  inLonger: string,
) {
  const comments = inShorter.match(/#[^\r\n]*/g) ?? [];
  const rest = inShorter.replace(/#[^\r\n]*/g, '').trim();
  expectThat(
    areKept(comments, inLonger) && (EMPTY.test(rest) || rest === ','),
    'no byte outside of one place changes',
    () =>
      `${JSON.stringify(inShorter)} became ${JSON.stringify(inLonger)} (${
        shorter.length
      } and ${longer.length} characters)`,
  );
}

/** Whether the comments are in the text, in their order. */
function areKept(comments: readonly string[], text: string): boolean {
  let offset = 0;
  return comments.every(comment => {
    offset = text.indexOf(comment, offset) + comment.length;
    return offset >= comment.length;
  });
}

function checkForm(before: string, after: string) {
  const isCrlf = before.includes('\r\n');
  expectThat(
    !before.includes('\n') ||
      isCrlf === after.includes('\r\n') ||
      !after.includes('\n'),
    'line ends stay as they are',
    () => JSON.stringify(after),
  );
  expectThat(
    !isCrlf || !/(?<!\r)\n/.test(after),
    'line ends stay as they are',
    () => JSON.stringify(after),
  );
  expectThat(
    before.startsWith('\ufeff') === after.startsWith('\ufeff'),
    'the byte order mark stays as it is',
    () => JSON.stringify(after.slice(0, 20)),
  );
  const emptied = before.trim() === '' || after.trim() === '';
  // Once it is the last one, such a text needs the line end that it keeps.
  const endsInKeptText = /[|>]\d?\+/.test(before) && /\n$/.test(after);
  expectThat(
    emptied || endsInKeptText || /\n$/.test(before) === /\n$/.test(after),
    'the end of the last line stays as it is',
    () => JSON.stringify(after.slice(-40)),
  );
}

function commonEnds(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (
    end < shorter - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  return { start, end };
}
