import type { Collection } from '../path/findTarget';
import { flowSlots, type FlowSlot } from '../placement/flowSlots';
import { nodeEnd, nodeStart } from '../source/nodes';
import type { YamlSource } from '../source/YamlSource';
import { deletion, type Splice } from '../splice';

/**
 * Takes an entry out of a map in braces, or an item out of a list in brackets,
 * with the comma that it needed. One that has its lines for itself goes with
 * them and with the comments in them.
 *
 * @internal
 */
export function removeFromFlow(
  source: YamlSource,
  collection: Collection,
  index: number,
): Splice[] {
  const slots = flowSlots(source, collection);
  const slot = slots[index];
  const previous = slots[index - 1];
  const next = slots[index + 1];
  if (!previous && !next) {
    return removeOnly(source, collection, slot);
  }
  if (ownsLines(slot)) {
    return removeLines(source, slot, previous, next);
  }
  if (!previous) {
    return [deletion(slot.start, next.start)];
  }
  return slot.comma === undefined
    ? [deletion(previous.end, slot.end)]
    : [deletion((previous.comma ?? previous.end) + 1, slot.comma + 1)];
}

function ownsLines({ linePrefix, endsLine }: FlowSlot): boolean {
  return linePrefix !== undefined && endsLine;
}

function removeLines(
  source: YamlSource,
  slot: FlowSlot,
  previous: FlowSlot | undefined,
  next: FlowSlot | undefined,
): Splice[] {
  const { lines } = source;
  const last = lines.lineAt(slot.comma ?? slot.end - 1);
  const first = lines.lineAt(slot.start);
  if (!previous || first === 0) {
    return [deletion(lines.start(first), lines.start(last + 1))];
  }
  const entry = deletion(lines.end(first - 1), lines.end(last));
  const needless =
    !next && slot.comma === undefined ? previous.comma : undefined;
  if (needless === undefined) {
    return [entry];
  }
  return needless + 1 === entry.offset
    ? [deletion(needless, entry.offset + entry.removed)]
    : [deletion(needless, needless + 1), entry];
}

function removeOnly(
  source: YamlSource,
  collection: Collection,
  slot: FlowSlot,
): Splice[] {
  const { lines, text } = source;
  const open = (nodeStart(collection) ?? 0) + 1;
  const close = (nodeEnd(collection) ?? 0) - 1;
  const inner = text.slice(open, close);
  if (!ownsLines(slot) && !inner.includes('#')) {
    return [deletion(open, close)];
  }
  if (ownsLines(slot)) {
    const last = lines.lineAt(slot.comma ?? slot.end - 1);
    return [
      deletion(lines.start(lines.lineAt(slot.start)), lines.start(last + 1)),
    ];
  }
  return [deletion(slot.start, (slot.comma ?? slot.end - 1) + 1)];
}
