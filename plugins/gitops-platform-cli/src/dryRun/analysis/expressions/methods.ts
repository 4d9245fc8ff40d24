import type { Kind } from '../shapes/Shape';

const names = (list: string) => new Set(list.split(' '));

/** What values have beside keys. Source: intrinsics of the engine (nunjitsu 0.6). */
const methods: Partial<Record<Kind, ReadonlySet<string>>> = {
  text: names(
    'length val charAt charCodeAt concat endsWith includes indexOf lastIndexOf replace slice split startsWith substring toLowerCase toUpperCase trim trimEnd trimStart',
  ),
  number: names('toExponential toFixed toPrecision toString'),
  list: names(
    'length at concat copyWithin fill flat includes indexOf join lastIndexOf pop push reverse shift slice sort splice unshift',
  ),
};
const jinjaMethods: Partial<Record<Kind, ReadonlySet<string>>> = {
  list: names('append count find index insert remove'),
  map: names('get has_key items keys values'),
};

export function hasMethod(kind: Kind, name: string, jinja: boolean): boolean {
  return (
    methods[kind]?.has(name) === true ||
    (jinja && jinjaMethods[kind]?.has(name) === true)
  );
}

/** Names of the methods of several kinds, for hints. */
export function methodsOf(kinds: Iterable<Kind>): string[] {
  return [...kinds].flatMap(kind => [...(methods[kind] ?? [])]);
}
