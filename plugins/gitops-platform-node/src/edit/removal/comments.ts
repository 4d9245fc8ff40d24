import type { BlockEntry } from '../placement/blockEntries';
import type { YamlSource } from '../source/YamlSource';

/** A rule or a frame: `# -----`, `# ====`, `# --- Wave 1 ---`, `##########`. */
const BANNER = /^#\s*(?:([-=#*~_+])\1{2,}|[-=#*~_+]{2,}\s.*[-=#*~_+]{2,}$)/;

/** A comment that is nothing but a key: an entry that was commented out. */
const DISABLED_KEY = /^#\s*(?:- )?["']?[\w./-]+["']?:\s*$/;

/**
 * How many of the comment lines directly above an entry belong to that entry
 * alone, and go with it. Others stay: a block of comments with a banner in it
 * heads a group of entries, one with a bare key in it is an entry that was
 * commented out, and the comments at the top of a document are about the document.
 *
 * @internal
 */
export function ownComments(
  source: YamlSource,
  { firstLine, attachedComments }: BlockEntry,
): number {
  const top = firstLine - attachedComments;
  const texts = Array.from({ length: attachedComments }, (_, index) =>
    source.lines.content(top + index).trim(),
  );
  const isAtTop =
    top === 0 || /^(?:---|%|\.\.\.)/.test(source.lines.content(top - 1));
  const stays = texts.some(
    text => BANNER.test(text) || DISABLED_KEY.test(text),
  );
  return isAtTop || stays ? 0 : attachedComments;
}

/**
 * The last line that goes with an entry: comments below it that are indented
 * deeper than its key do, up to a blank line.
 *
 * @internal
 */
export function ownLastLine(
  { lines }: YamlSource,
  { contentLine, lastLine }: BlockEntry,
): number {
  let last = contentLine;
  while (last < lastLine && !lines.isBlank(last + 1)) {
    last++;
  }
  return last;
}
