import { didYouMean } from '../closest';
import type { Shape } from '../shapes/Shape';
import { asSchema, branchesOf } from '../shapes/schemaShape';
import type { LocatedValue } from '../yaml/LocatedValue';
import { mergeAllOf } from './mergeAllOf';
import type { SchemaProblem } from './SchemaProblem';
import { literalProblems, shapeProblems } from './valueProblems';

type Schema = Record<string, unknown>;

/** Shape of a text that holds a template; undefined for a text that holds none. */
export type ShapeOf = (value: LocatedValue) => Shape | undefined;

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

function mapProblems(
  value: LocatedValue,
  schema: Schema,
  shapeOf: ShapeOf,
  name: string,
): SchemaProblem[] {
  const merged = mergeAllOf(schema);
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
    ownMapProblems(value, mergeAllOf({ allOf: [base, branch] }), shapeOf, name),
  );
  return results.reduce((best, next) =>
    next.length < best.length ? next : best,
  );
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
