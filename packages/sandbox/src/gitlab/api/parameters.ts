import { Request } from 'express';
import { z } from 'zod';
import { GitlabError } from '../GitlabError';

/**
 * Reads the parameters of a request, query and body together, with a schema.
 *
 * @throws GitlabError 400 `{"error": "branch is missing"}` in the words of Grape, GitLab's API framework.
 */
export function readParameters<T extends z.ZodType>(
  req: Request,
  schema: T,
): z.output<T> {
  const given = { ...req.query, ...(isRecord(req.body) ? req.body : {}) };
  const result = schema.safeParse(given);
  if (result.success) {
    return result.data;
  }
  const problems = result.error.issues.map(({ path, code }) => {
    const name = path.reduce<string>(
      (text, part) => (text === '' ? String(part) : `${text}[${String(part)}]`),
      '',
    );
    if (valueAt(given, path) === undefined) {
      return `${name} is missing`;
    }
    return code === 'invalid_value'
      ? `${name} does not have a valid value`
      : `${name} is invalid`;
  });
  throw new GitlabError(400, { error: [...new Set(problems)].join(', ') });
}

/** A boolean as JSON, query text or form field. */
export const flag = z.preprocess(value => {
  if (value === 'true' || value === '1' || value === 1) {
    return true;
  }
  return value === 'false' || value === '0' || value === 0 ? false : value;
}, z.boolean());

/** A list, or its text form `a,b`. */
export const textList = z.preprocess(
  value =>
    typeof value === 'string'
      ? value
          .split(',')
          .map(part => part.trim())
          .filter(Boolean)
      : value,
  z.array(z.string()),
);

/** A list of ids; GitLab takes `0` and the empty text for "nobody". */
export const idList = z.preprocess(
  value => (value === '' || value === 0 || value === '0' ? [] : value),
  z.array(z.coerce.number().int()),
);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null
        ? Reflect.get(current, key)
        : undefined,
    value,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
