import type { Name } from './ast';
import type { TokenCursor } from './TokenCursor';
import type { Token } from './tokens';

/** Names that stand for a value. */
export const literalNames: ReadonlyMap<string, true | false | null> = new Map<
  string,
  true | false | null
>([
  ['true', true],
  ['false', false],
  ['none', null],
  ['null', null],
]);

const reservedNames = new Set(['constructor', 'prototype', '__proto__']);

/** The variable that a token names. */
export function nameOf(token: Token, at: TokenCursor): Name {
  return {
    type: 'name',
    name: allowedName(token, at),
    start: token.start,
    end: token.end,
  };
}

/** The text of a token that is used as a name. */
export function allowedName(token: Token, at: TokenCursor): string {
  assertAllowed(token.value, token, at);
  return token.value;
}

/** Refuses names by which a template would leave its sandbox. */
export function assertAllowed(
  name: string,
  place: { start: number },
  at: TokenCursor,
) {
  if (reservedNames.has(name)) {
    at.fail(`The engine does not allow the name "${name}"`, place);
  }
}
