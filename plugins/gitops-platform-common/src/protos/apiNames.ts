import type { NameProblem } from '../names';

/** A catalog name; so is a path of a GitLab project. */
const MAXIMUM_LENGTH = 63;

/**
 * What stands in the way of a new API's name. No problem: the empty list.
 *
 * The name becomes a catalog entity, a GitLab project and a group, a package of
 * npm, PyPI, Composer and Go, and with its dashes as underscores a package in
 * the proto. So it is words of lower-case letters and digits, each beginning
 * with a letter, between single dashes.
 *
 * Source: Backstage, "Descriptor format" (metadata.name); Buf,
 * PACKAGE_LOWER_SNAKE_CASE.
 *
 * @public
 */
export function validateApiName(name: string): NameProblem[] {
  if (name.trim() === '') {
    return [{ code: 'empty', message: 'Enter a name for the API.' }];
  }
  const problems: NameProblem[] = [];
  if (!/^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/.test(name)) {
    problems.push({
      code: 'not-rfc1123',
      message: `The name '${name}' may hold only words of lower-case letters and digits between single dashes, each word beginning with a letter, such as gift-api.`,
    });
  }
  if (name.length > MAXIMUM_LENGTH) {
    problems.push({
      code: 'too-long',
      message: `The name has ${name.length} characters; at most ${MAXIMUM_LENGTH} are possible.`,
    });
  }
  return problems;
}

/**
 * Name of the API that a service provides: `gift-service` and `gift` provide
 * `gift-api`.
 *
 * @public
 */
export function apiOfService(service: string): string {
  return `${service.replace(/-(?:api|service)$/, '')}-api`;
}
