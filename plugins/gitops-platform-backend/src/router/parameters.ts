import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Part of an entity ref. The catalog decides what a good name is; this keeps
 * out what would make another ref of it.
 */
const refPart = z
  .string()
  .max(253)
  .regex(/^[^\s:/]+$/, 'must not contain white space, ":" or "/"');

const entityParameters = z.object({
  namespace: refPart,
  kind: refPart,
  name: refPart,
});

const platformParameters = z.object({ name: z.string().max(253) });

const serviceParameters = z.object({
  name: z.string().max(253),
  service: z.string().max(253),
});

/** Longer than git hosts allow names of branches to be. */
export const MAXIMUM_BRANCH_LENGTH = 1_024;

const branchQuery = z.object({
  branch: z.string().max(MAXIMUM_BRANCH_LENGTH).default(''),
});

/** @throws InputError naming each parameter that is wrong. */
export function parseEntityParameters(parameters: unknown) {
  return parse(entityParameters, parameters);
}

/** @throws InputError naming each parameter that is wrong. */
export function parsePlatformParameters(parameters: unknown) {
  return parse(platformParameters, parameters);
}

/** @throws InputError naming each parameter that is wrong. */
export function parseServiceParameters(parameters: unknown) {
  return parse(serviceParameters, parameters);
}

/** @throws InputError naming each parameter that is wrong. */
export function parseBranchQuery(query: unknown) {
  return parse(branchQuery, query);
}

function parse<Schema extends z.ZodTypeAny>(
  schema: Schema,
  parameters: unknown,
): z.output<Schema> {
  const result = schema.safeParse(parameters);
  if (!result.success) {
    const issues = result.error.issues
      .map(issue => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ');
    throw new InputError(`Invalid request: ${issues}`);
  }
  return result.data;
}
