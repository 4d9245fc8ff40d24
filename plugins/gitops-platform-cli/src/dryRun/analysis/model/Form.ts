import { closest, didYouMean } from '../closest';
import {
  map,
  MissingKey,
  Shape,
  subject,
  Subject,
  text,
} from '../shapes/Shape';
import { schemaShape } from '../shapes/schemaShape';
import type { LocatedValue } from '../yaml/LocatedValue';

/** Secrets that the scaffolder passes itself. Source: router of scaffolder-backend 4.2. */
const ownSecrets = ['backstageToken'];

/** The form of a template: what steps know as `parameters` and `secrets`. */
export interface Form {
  pages: LocatedValue[];
  /** Every property of every page and branch, the nested ones included. */
  properties: FormProperty[];
  parameters: Shape;
  /** Names of parameters that are read somewhere. */
  read: Set<string>;
  secrets: Shape;
}

export interface FormProperty {
  name: string;
  schema: LocatedValue;
  /** Property of the form itself, not of an object in it. */
  top: boolean;
}

export function readForm(spec: LocatedValue | undefined): Form {
  const parameters = spec?.get('parameters');
  const pages = parameters?.isList
    ? parameters.items()
    : [parameters].flatMap(page => (page?.isMap ? [page] : []));
  const properties = pages.flatMap(page => [...propertiesOf(page, true, 0)]);
  const decorated = ['formDecorators', 'EXPERIMENTAL_formDecorators'].some(
    key => spec?.get(key) !== undefined,
  );
  const shape = schemaShape(
    { type: 'object', allOf: pages.map(page => page.value) },
    { subject: parameterSubject, defaults: true },
  );
  const read = new Set<string>();
  const known = requiredOnPages(shape, pages);
  return {
    pages,
    properties,
    read,
    parameters: map(known, {
      open:
        decorated ||
        shape.members?.open ||
        (pages.length === 0 && parameters !== undefined),
      subject: parameterSubject([]),
      read,
    }),
    secrets: secretsOf(spec, properties, decorated),
  };
}

/** What is required on its page is there, although pages are gathered like branches. */
function requiredOnPages(
  shape: Shape,
  pages: LocatedValue[],
): Map<string, Shape> {
  const known = new Map(shape.members?.known);
  for (const page of pages) {
    const own = schemaShape(page.value, {
      subject: parameterSubject,
      defaults: true,
    });
    for (const [name, property] of own.members?.known ?? []) {
      const merged = known.get(name);
      if (merged && !property.kinds?.has('absent') && property.kinds) {
        known.set(name, property.members ? withoutAbsent(merged) : property);
      }
    }
  }
  return known;
}

function withoutAbsent(shape: Shape): Shape {
  const kinds = [...(shape.kinds ?? [])].filter(kind => kind !== 'absent');
  return { ...shape, kinds: shape.kinds && new Set(kinds) };
}

function parameterSubject(path: string[]): Subject {
  return subject(
    'unknown-parameter',
    'parameter',
    path.length > 0 ? `in "${path.join('.')}"` : '',
  );
}

const branchKeys = ['allOf', 'anyOf', 'oneOf'];

function* propertiesOf(
  schema: LocatedValue,
  top: boolean,
  depth: number,
): Generator<FormProperty> {
  if (depth > 16) {
    return;
  }
  for (const [name, property] of schema.get('properties')?.entries() ?? []) {
    yield { name, schema: property, top };
    yield* propertiesOf(property, false, depth + 1);
    const items = property.get('items');
    if (items) {
      yield { name, schema: items, top: false };
      yield* propertiesOf(items, false, depth + 1);
    }
  }
  for (const branch of branchSchemas(schema)) {
    yield* propertiesOf(branch, top, depth + 1);
  }
}

/** Schemas of `oneOf`, `dependencies`, `if` and the like. */
export function branchSchemas(schema: LocatedValue): LocatedValue[] {
  return [
    ...branchKeys.flatMap(key => schema.get(key)?.items() ?? []),
    ...[...(schema.get('dependencies')?.entries().values() ?? [])],
    ...['then', 'else'].flatMap(key => schema.get(key) ?? []),
  ].filter(branch => branch.isMap);
}

/**
 * Secrets that the form asks for: by the field `Secret`, by
 * `requestUserCredentials.secretsKey` of a repository picker, or in the schema
 * `spec.secrets`. Source: scaffolder of Backstage 1.55.
 */
function secretsOf(
  spec: LocatedValue | undefined,
  properties: FormProperty[],
  decorated: boolean,
): Shape {
  const declared = spec?.get('secrets')?.get('schema')?.get('properties');
  const names = [
    ...ownSecrets,
    ...(declared?.entries().keys() ?? []),
    ...properties.flatMap(({ name, schema }) => {
      const key = schema
        .get('ui:options')
        ?.get('requestUserCredentials')
        ?.get('secretsKey')?.text;
      const field = schema.get('ui:field')?.text;
      return [key ?? [], field === 'Secret' ? name : []].flat();
    }),
  ];
  return map(
    names.map((name): [string, Shape] => [name, text]),
    { open: decorated, subject: missingSecret, read: new Set() },
  );
}

function missingSecret(name: string, known: string[]): MissingKey {
  const asked = known.filter(secret => !ownSecrets.includes(secret));
  return {
    rule: 'undeclared-secret',
    message: `Nothing in the form asks for the secret "${name}"`,
    hint: closest(name, asked)
      ? didYouMean(name, asked)
      : 'ask for it with "ui:field: Secret", or with requestUserCredentials.secretsKey of a repository picker',
  };
}
