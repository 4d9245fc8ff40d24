import { didYouMean } from '../closest';
import {
  anything,
  Constant,
  constant,
  optional,
  Shape,
  subject,
} from '../shapes/Shape';
import type { Span } from '../syntax';
import type { InspectorOptions } from './InspectorOptions';
import { hasMethod, methodsOf } from './methods';

/**
 * What a key of a value can be; reports a key that the value never has.
 *
 * @param mayBeMissing - whether the template asks for the key in a way that expects it to be missing
 */
export function memberShape(
  target: Shape,
  key: Constant,
  span: Span,
  options: InspectorOptions,
  mayBeMissing = false,
): Shape {
  const name = String(key);
  const { members } = target;
  members?.read?.add(name);
  const known = members?.known.get(name);
  if (known) {
    return known;
  }
  if (mayHave(target, name, options.language.cookiecutterCompat)) {
    return isIndex(name) && target.items ? optional(target.items) : anything;
  }
  if (mayBeMissing && options.allowsMissing) {
    return constant(undefined);
  }
  reportMissing(target, name, span, options);
  return anything;
}

/** A map that is used as a whole: all of its keys count as read. */
export function markRead(shape: Shape): Shape {
  const { members } = shape;
  if (members?.read) {
    for (const key of members.known.keys()) {
      members.read.add(key);
    }
  }
  return shape;
}

function mayHave(
  { kinds = new Set(), members }: Shape,
  name: string,
  cookiecutterCompat: boolean,
): boolean {
  const present = [...kinds].filter(
    kind => kind !== 'absent' && kind !== 'null',
  );
  return (
    present.length === 0 ||
    members?.open === true ||
    present.some(
      kind =>
        hasMethod(kind, name, cookiecutterCompat) ||
        (isIndex(name) && (kind === 'list' || kind === 'text')),
    )
  );
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}

function reportMissing(
  target: Shape,
  name: string,
  span: Span,
  { report }: InspectorOptions,
) {
  const { members } = target;
  if (members) {
    const explain = members.subject ?? subject('unknown-member', 'key');
    const known = [...members.known.keys()];
    const { rule, message, hint } = explain(name, known);
    report(rule, 'error', span, message, hint);
    return;
  }
  const kinds = [...(target.kinds ?? [])].filter(kind => kind !== 'absent');
  report(
    'unknown-member',
    'error',
    span,
    `A ${kinds.join(' or ')} has no "${name}"`,
    didYouMean(name, methodsOf(kinds)),
  );
}
