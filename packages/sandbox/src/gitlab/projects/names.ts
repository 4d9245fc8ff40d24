import { GitlabError } from '../GitlabError';

const PATH = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/** Top-level names that are routes of GitLab itself (GitLab "reserved project and group names"). */
const RESERVED = ['api', '-', 'explore', 'users', 'help', 'admin', 'assets'];

/**
 * Refuses paths that GitLab refuses, with its words. What passes is also safe as a folder name.
 *
 * @throws GitlabError 400
 */
export function checkPath(path: string, topLevel: boolean): void {
  const valid =
    PATH.test(path) &&
    path.length <= 255 &&
    !path.endsWith('.') &&
    !/\.(git|atom|lock)$/i.test(path) &&
    !path.includes('..');
  if (!valid) {
    throw GitlabError.invalid({
      path: [
        "can contain only letters, digits, '_', '-' and '.'. Cannot start with '-', end in '.git' or end in '.atom'",
      ],
    });
  }
  if (topLevel && RESERVED.includes(path.toLowerCase())) {
    throw GitlabError.invalid({ path: [`${path} is a reserved name`] });
  }
}

/** The path that GitLab makes from a name. */
export function pathFromName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
