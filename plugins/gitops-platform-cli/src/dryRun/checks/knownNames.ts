import { isRecord } from '../matrix';
import type { TemplateFolder } from '../TemplateFolder';

/** `values.x` and `parameters.x`, for every value that a step passes to a skeleton and every parameter of the form. */
export function knownNames({ entity }: TemplateFolder): Set<string> {
  const values = entity.spec.steps.flatMap(({ input }) =>
    isRecord(input?.values) ? Object.keys(input.values) : [],
  );
  return new Set([
    ...values.map(name => `values.${name}`),
    ...parameterNames(entity.spec.parameters).map(name => `parameters.${name}`),
  ]);
}

function parameterNames(schema: unknown): string[] {
  if (Array.isArray(schema)) {
    return schema.flatMap(parameterNames);
  }
  if (!isRecord(schema)) {
    return [];
  }
  const own = isRecord(schema.properties) ? Object.keys(schema.properties) : [];
  const parts = [
    schema.allOf,
    schema.oneOf,
    schema.anyOf,
    schema.then,
    schema.else,
    ...(isRecord(schema.dependencies)
      ? Object.values(schema.dependencies)
      : []),
  ];
  return [...own, ...parts.flatMap(parameterNames)];
}
