import { didYouMean } from '../closest';
import { Kind, kindOf, Shape } from '../shapes/Shape';
import type { LocatedValue } from '../yaml/LocatedValue';
import type { SchemaProblem } from './SchemaProblem';
import { describeKinds, describeTypes, kindsOf, typesOf } from './schemaTypes';

/** What is certainly wrong with a text that holds a template, by what it can become. */
export function shapeProblems(
  value: LocatedValue,
  schema: Record<string, unknown>,
  shape: Shape,
  name: string,
): SchemaProblem[] {
  const types = typesOf(schema);
  const kinds = kindsOf(types);
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
        message: `"${name}" takes ${describeTypes(
          types,
        )}, this is ${describeKinds(present)}`,
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

/** What is wrong with a value as it is written, without looking into maps and lists. */
export function literalProblems(
  value: LocatedValue,
  schema: Record<string, unknown>,
  name: string,
): SchemaProblem[] {
  const list = value.isList ? [] : value.scalar;
  const plain = value.isMap ? {} : list;
  const types = typesOf(schema);
  const kinds = kindsOf(types);
  const kind = kindOf(plain);
  const place = value.place();
  const fail = (message: string, hint?: string): SchemaProblem[] => [
    { kind: 'wrong-value', place, message, hint },
  ];
  if (kinds.length > 0 && !kinds.includes(kind)) {
    return fail(
      `"${name}" takes ${describeTypes(types)}, this is ${describeKinds([
        kind,
      ])}`,
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
