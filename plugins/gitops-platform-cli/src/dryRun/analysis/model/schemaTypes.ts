import type { Kind } from '../shapes/Shape';

const kindsOfTypes: Record<string, Kind[]> = {
  string: ['text'],
  number: ['number'],
  integer: ['number'],
  boolean: ['boolean'],
  null: ['null'],
  array: ['list'],
  object: ['map'],
};

const wordsForTypes: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  array: 'a list',
  object: 'a map',
};

/** Types that a JSON schema allows; none where it allows all. */
export function typesOf(schema: Record<string, unknown>): string[] {
  return [schema.type ?? []].flat().filter(type => typeof type === 'string');
}

/** Kinds of values that belong to types of JSON schema. */
export function kindsOf(types: string[]): Kind[] {
  return types.flatMap(type => kindsOfTypes[type] ?? []);
}

/** Types in words, for messages. */
export function describeTypes(types: string[]): string {
  return types.map(type => wordsForTypes[type] ?? type).join(' or ');
}

/** Kinds of values in words, for messages. */
export function describeKinds(kinds: Kind[]): string {
  return kinds
    .map(kind => {
      const type = Object.keys(kindsOfTypes).find(name =>
        kindsOfTypes[name].includes(kind),
      );
      return kind === 'boolean'
        ? 'a boolean'
        : wordsForTypes[type ?? ''] ?? kind;
    })
    .join(' or ');
}
