import type { Place } from '../../Finding';
import { didYouMean } from '../closest';
import { Kind, kindOf, Shape } from '../shapes/Shape';
import { asSchema, branchesOf } from '../shapes/schemaShape';
import type { LocatedValue } from '../yaml/LocatedValue';

/** How a value breaks a JSON schema. */
export interface SchemaProblem {
  kind: 'unknown-key' | 'missing-key' | 'wrong-value';
  place: Place;
  message: string;
  hint?: string;
}

type Schema = Record<string, unknown>;

/** Shape of a text that holds a template; undefined for a text that holds none. */
export type ShapeOf = (value: LocatedValue) => Shape | undefined;

const kindsOfTypes: Record<string, Kind[]> = {
  string: ['text'],
  number: ['number'],
  integer: ['number'],
  boolean: ['boolean'],
  null: ['null'],
  array: ['list'],
  object: ['map'],
};

/**
 * Compares a written value with a JSON schema. What templates make of a value
 * counts only as far as it is certain.
 */
export function schemaProblems(
  value: LocatedValue,
  schema: unknown,
  shapeOf: ShapeOf,
  name: string,
): SchemaProblem[] {
  const own = asSchema(schema);
  if (!own || '$ref' in own) {
    return [];
  }
  const shape = shapeOf(value);
  const direct = shape
    ? shapeProblems(value, own, shape, name)
    : literalProblems(value, own, name);
  if (direct.length > 0) {
    return direct;
  }
  return [
    ...(value.isMap ? mapProblems(value, own, shapeOf, name) : []),
    ...(value.isList && asSchema(own.items)
      ? value
          .items()
          .flatMap((item, index) =>
            schemaProblems(item, own.items, shapeOf, `${name}[${index}]`),
          )
      : []),
    ...(value.isMap ? [] : alternativeProblems(value, own, shapeOf, name)),
  ];
}

function typesOf(schema: Schema): string[] {
  return [schema.type ?? []].flat().filter(type => typeof type === 'string');
}

function shapeProblems(
  value: LocatedValue,
  schema: Schema,
  shape: Shape,
  name: string,
): SchemaProblem[] {
  const types = typesOf(schema);
  const kinds = types.flatMap(type => kindsOfTypes[type] ?? []);
  const present = [...(shape.kinds ?? [])].filter(kind => kind !== 'absent');
  if (
    kinds.length > 0 &&
    present.length > 0 &&
    !present.some(kind => kinds.includes(kind))
  ) {
    return [
      {
        kind: 'wrong-value',
        place: value.place(),
        message: `"${name}" takes ${describe(types)}, this is ${describeKinds(
          present,
        )}`,
        hint: hintForKinds(value, present, kinds),
      },
    ];
  }
  const values = shape.values?.filter(item => item !== undefined) ?? [];
  const { enum: allowed } = schema;
  return Array.isArray(allowed) &&
    values.length > 0 &&
    !values.some(item => allowed.includes(item))
    ? [notAllowed(value, name, values[0], allowed)]
    : [];
}

function hintForKinds(value: LocatedValue, present: Kind[], wanted: Kind[]) {
  if (present[0] === 'text' && /\|\s*dump\s*}}/.test(value.text ?? '')) {
    return 'without "| dump" the value keeps its type';
  }
  const text = value.text?.trim() ?? '';
  return present[0] === 'text' &&
    !wanted.includes('text') &&
    /^\$\{\{.*\}\}$/s.test(text) === false
    ? 'a value keeps its type only where "${{ … }}" stands alone'
    : undefined;
}

function literalProblems(
  value: LocatedValue,
  schema: Schema,
  name: string,
): SchemaProblem[] {
  const list = value.isList ? [] : value.scalar;
  const plain = value.isMap ? {} : list;
  const types = typesOf(schema);
  const kinds = types.flatMap(type => kindsOfTypes[type] ?? []);
  const kind = kindOf(plain);
  const place = value.place();
  const fail = (message: string, hint?: string): SchemaProblem[] => [
    { kind: 'wrong-value', place, message, hint },
  ];
  if (kinds.length > 0 && !kinds.includes(kind)) {
    return fail(
      `"${name}" takes ${describe(types)}, this is ${describeKinds([kind])}`,
      hintForLiteral(value, kind, kinds),
    );
  }
  const isWrongNumber =
    kind === 'number' && types.includes('integer') && !types.includes('number');
  if (isWrongNumber && !Number.isInteger(plain)) {
    return fail(`"${name}" takes a whole number`);
  }
  if (value.isMap || value.isList) {
    return [];
  }
  if (Array.isArray(schema.enum) && !schema.enum.includes(plain)) {
    return [notAllowed(value, name, plain, schema.enum)];
  }
  if ('const' in schema && schema.const !== plain) {
    return fail(`"${name}" takes only ${JSON.stringify(schema.const)}`);
  }
  return kind === 'text' && !matches(schema.pattern, plain as string)
    ? fail(`"${name}" does not match the pattern ${schema.pattern}`)
    : [];
}

function matches(pattern: unknown, text: string): boolean {
  if (typeof pattern !== 'string') {
    return true;
  }
  try {
    return new RegExp(pattern).test(text);
  } catch {
    // An invalid pattern is reported where it is written.
    return true;
  }
}

function hintForLiteral(value: LocatedValue, kind: Kind, kinds: Kind[]) {
  if (kinds.includes('text') && (kind === 'number' || kind === 'boolean')) {
    return `write it in quotes: '${value.notation ?? String(value.scalar)}'`;
  }
  if (kinds.includes('boolean') && kind === 'text') {
    return 'write true or false without quotes';
  }
  return kinds.includes('number') && kind === 'text'
    ? 'write the number without quotes'
    : undefined;
}

function notAllowed(
  value: LocatedValue,
  name: string,
  given: unknown,
  allowed: unknown[],
): SchemaProblem {
  return {
    kind: 'wrong-value',
    place: value.place(),
    message: `"${name}" does not take ${JSON.stringify(given)}`,
    hint: didYouMean(String(given), allowed.map(String)),
  };
}

function mapProblems(
  value: LocatedValue,
  schema: Schema,
  shapeOf: ShapeOf,
  name: string,
): SchemaProblem[] {
  const merged = withAllOf(schema);
  const alternatives = ['oneOf', 'anyOf']
    .map(key => merged[key])
    .find(Array.isArray) as unknown[] | undefined;
  const branches = (alternatives ?? []).flatMap(
    branch => asSchema(branch) ?? [],
  );
  if (branches.length === 0) {
    return ownMapProblems(value, merged, shapeOf, name);
  }
  const { oneOf: _one, anyOf: _any, ...base } = merged;
  const results = branches.map(branch =>
    ownMapProblems(value, withAllOf({ allOf: [base, branch] }), shapeOf, name),
  );
  return results.reduce((best, next) =>
    next.length < best.length ? next : best,
  );
}

function withAllOfPart(part: unknown): Schema[] {
  const schema = asSchema(part);
  return schema ? [withAllOf(schema)] : [];
}

function withAllOf(schema: Schema): Schema {
  const parts = Array.isArray(schema.allOf)
    ? schema.allOf.flatMap(part => withAllOfPart(part))
    : [];
  const all = [schema, ...parts];
  return {
    ...Object.assign({}, ...parts),
    ...schema,
    properties: Object.assign(
      {},
      ...all.map(part => asSchema(part.properties)),
    ),
    required: all.flatMap(part =>
      Array.isArray(part.required) ? part.required : [],
    ),
  };
}

function ownMapProblems(
  value: LocatedValue,
  schema: Schema,
  shapeOf: ShapeOf,
  name: string,
): SchemaProblem[] {
  const properties = asSchema(schema.properties) ?? {};
  const elsewhere = branchesOf(schema).flatMap(branch =>
    Object.keys(asSchema(branch.properties) ?? {}),
  );
  const known = [...Object.keys(properties), ...elsewhere];
  const closed =
    schema.patternProperties === undefined &&
    (schema.additionalProperties === false ||
      (schema.additionalProperties === undefined && known.length > 0));
  const problems: SchemaProblem[] = [];
  for (const [key, child] of value.entries()) {
    const path = name === '' ? key : `${name}.${key}`;
    if (Object.hasOwn(properties, key)) {
      problems.push(...schemaProblems(child, properties[key], shapeOf, path));
    } else if (closed && !elsewhere.includes(key)) {
      problems.push({
        kind: 'unknown-key',
        place: child.keyPlace(),
        message: `"${path}"`,
        hint: didYouMean(key, known),
      });
    } else if (asSchema(schema.additionalProperties)) {
      problems.push(
        ...schemaProblems(child, schema.additionalProperties, shapeOf, path),
      );
    }
  }
  for (const key of schema.required as string[]) {
    if (!value.entries().has(key)) {
      problems.push({
        kind: 'missing-key',
        place: value.keyPlace(),
        message: `"${name === '' ? key : `${name}.${key}`}"`,
      });
    }
  }
  return problems;
}

/** A scalar or list that must fit one of several schemas. */
function alternativeProblems(
  value: LocatedValue,
  schema: Schema,
  shapeOf: ShapeOf,
  name: string,
): SchemaProblem[] {
  for (const key of ['oneOf', 'anyOf']) {
    const branches = schema[key];
    if (Array.isArray(branches) && branches.length > 0) {
      const results = branches.map(branch =>
        schemaProblems(value, branch, shapeOf, name),
      );
      if (results.every(problems => problems.length > 0)) {
        return results[0];
      }
    }
  }
  return [];
}

const words: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  array: 'a list',
  object: 'a map',
};

function describe(types: string[]): string {
  return types.map(type => words[type] ?? type).join(' or ');
}

function describeKinds(kinds: Kind[]): string {
  return kinds
    .map(kind => {
      const type = Object.keys(kindsOfTypes).find(name =>
        kindsOfTypes[name].includes(kind),
      );
      return kind === 'boolean' ? 'a boolean' : words[type ?? ''] ?? kind;
    })
    .join(' or ');
}
