import Ajv, { type ValidateFunction } from 'ajv';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Defaults may make a dependency active, which brings defaults of its own. More
 * rounds than any form has levels.
 */
const ROUNDS = 8;

/**
 * Fills in what the form of a template fills in before a person sees it: the
 * `default` of each field, nested ones and those of active `dependencies`,
 * `if`/`then`/`else` and `oneOf` branches included. Given values stay.
 *
 * Source: react-jsonschema-form, `getDefaultFormState`, as the scaffolder uses it.
 *
 * @param parameters - `spec.parameters`: one page or a list of pages
 */
export function applyFormDefaults(
  parameters: unknown,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const pages = [parameters ?? []].flat().filter(isObject);
  let filled = structuredClone(values) as JsonObject;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = JSON.stringify(filled);
    for (const page of pages) {
      filled = (fill(page, filled) ?? {}) as JsonObject;
    }
    if (JSON.stringify(filled) === before) {
      break;
    }
  }
  return filled;
}

function fill(
  schema: JsonObject,
  value: JsonValue | undefined,
): JsonValue | undefined {
  let filled = value === undefined ? clone(schema.default) : value;
  if (isObject(schema.properties)) {
    filled = fillProperties(schema.properties, filled);
  }
  if (isObject(schema.items) && Array.isArray(filled)) {
    const { items } = schema;
    filled = filled.map(item => fill(items, item) ?? item);
  }
  for (const part of activeParts(schema, filled)) {
    filled = fill(part, filled);
  }
  return filled;
}

/** A nested object comes into being only where one of its fields has a default. */
function fillProperties(
  properties: JsonObject,
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (value !== undefined && !isObject(value)) {
    return value;
  }
  const result: JsonObject = { ...value };
  for (const [name, property] of Object.entries(properties)) {
    const filled = isObject(property)
      ? fill(property, result[name])
      : undefined;
    if (filled !== undefined) {
      result[name] = filled;
    }
  }
  return value === undefined && Object.keys(result).length === 0
    ? undefined
    : result;
}

/** The parts of a schema that hold for the value beside its own fields. */
function activeParts(
  schema: JsonObject,
  value: JsonValue | undefined,
): JsonObject[] {
  return [
    ...[schema.allOf ?? []].flat().filter(isObject),
    ...activeDependencies(schema, value),
    ...activeBranch(schema.oneOf, value),
    ...activeBranch(schema.anyOf, value),
    ...activeCondition(schema, value),
  ];
}

function activeDependencies(
  schema: JsonObject,
  value: JsonValue | undefined,
): JsonObject[] {
  if (!isObject(schema.dependencies) || !isObject(value)) {
    return [];
  }
  return Object.entries(schema.dependencies).flatMap(([name, dependency]) => {
    if (value[name] === undefined || !isObject(dependency)) {
      return [];
    }
    const { oneOf, ...rest } = dependency;
    const branch = [oneOf ?? []]
      .flat()
      .filter(isObject)
      .find(candidate => {
        const condition = isObject(candidate.properties)
          ? candidate.properties[name]
          : undefined;
        return isObject(condition) && accepts(condition, value[name]);
      });
    return [rest as JsonObject, ...(branch ? [branch] : [])];
  });
}

/** Without a branch that fits, the form starts with the first. */
function activeBranch(
  branches: JsonValue | undefined,
  value: JsonValue | undefined,
): JsonObject[] {
  const candidates = [branches ?? []].flat().filter(isObject);
  const branch =
    candidates.find(candidate => accepts(candidate, value ?? null)) ??
    candidates[0];
  return branch ? [branch] : [];
}

function activeCondition(
  schema: JsonObject,
  value: JsonValue | undefined,
): JsonObject[] {
  if (!isObject(schema.if)) {
    return [];
  }
  const branch = accepts(schema.if, value ?? {}) ? schema.then : schema.else;
  return isObject(branch) ? [branch] : [];
}

const validators = new WeakMap<object, ValidateFunction | null>();
let ajv: Ajv | undefined;

/** A schema that is not one accepts nothing here; the engine says what is wrong with it. */
function accepts(schema: JsonObject, value: JsonValue | undefined): boolean {
  let validate = validators.get(schema);
  if (validate === undefined) {
    ajv ??= new Ajv({ strict: false, logger: false, validateFormats: false });
    try {
      validate = ajv.compile(schema);
    } catch {
      validate = null;
    }
    validators.set(schema, validate);
  }
  return validate?.(value) === true;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function clone<T>(value: T): T {
  return value === undefined ? value : structuredClone(value);
}
