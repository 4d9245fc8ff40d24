import { isRecord, type FormSchema } from './FormSchema';

/** The values of an enum, in any of the ways to write one. */
export function choicesOf(schema: FormSchema): unknown[] | undefined {
  if (schema.const !== undefined) {
    return [schema.const];
  }
  if (Array.isArray(schema.enum)) {
    return schema.enum;
  }
  const branches = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(branches) || branches.length === 0) {
    return undefined;
  }
  const values = branches.map(branch =>
    branch.const === undefined ? branch.enum : [branch.const],
  );
  return values.every(Array.isArray) ? values.flat() : undefined;
}

/** The type that a value of the schema has; the first where there are several, but `null`. */
export function typeOf(schema: FormSchema): string | undefined {
  const type = Array.isArray(schema.type)
    ? schema.type.find(name => name !== 'null')
    : schema.type;
  if (type !== undefined) {
    return type;
  }
  if (schema.properties) {
    return 'object';
  }
  return schema.items ? 'array' : undefined;
}

export function isObjectSchema(schema: FormSchema): boolean {
  return typeOf(schema) === 'object';
}

/** Whether the fields of an object are known. */
export function hasParts(schema: FormSchema): boolean {
  return Boolean(
    schema.properties ?? schema.oneOf ?? schema.anyOf ?? schema.allOf,
  );
}

/**
 * Follows a local reference, such as `#/definitions/port`; keywords beside it
 * win over those that it leads to.
 */
export function resolveReference(
  schema: FormSchema,
  page: FormSchema,
  depth = 0,
): FormSchema {
  if (typeof schema?.$ref !== 'string' || depth > 20) {
    return schema ?? {};
  }
  const { $ref, ...beside } = schema;
  const target = $ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, step) =>
        isRecord(node) || Array.isArray(node)
          ? (node as Record<string, unknown>)[step]
          : undefined,
      page,
    );
  return isRecord(target)
    ? { ...resolveReference(target, page, depth + 1), ...beside }
    : beside;
}

/** What at least one of the schemas requires. */
export function requiredNames(schemas: FormSchema[]): Set<string> {
  return new Set(
    schemas
      .map(({ required }) => required ?? [])
      .filter(Array.isArray)
      .flat(),
  );
}
