import { listReferences, resolveCommit } from '../../git/references';

/** A place in a repository: a reference, its commit, and a path below it. */
export interface Location {
  /** Branch, tag or commit id as the address names it. */
  reference: string;
  commit: string;
  /** Without slashes at the ends; empty for the root. */
  path: string;
}

/**
 * Splits `feature/x/src/main.ts` into reference and path. Branch names may hold slashes, so the
 * longest branch or tag that fits wins, as in GitLab.
 */
export async function locate(
  repository: string,
  rest: string,
): Promise<Location | undefined> {
  const text = rest.replace(/^\/+|\/+$/g, '');
  const [branches, tags] = await Promise.all([
    listReferences(repository, 'heads'),
    listReferences(repository, 'tags'),
  ]);
  const named = [...branches, ...tags]
    .filter(({ name }) => text === name || text.startsWith(`${name}/`))
    .sort((one, other) => other.name.length - one.name.length)[0];
  const reference = named?.name ?? text.split('/')[0];
  const commit = await resolveCommit(repository, reference);
  return commit === undefined
    ? undefined
    : { reference, commit, path: text.slice(reference.length + 1) };
}
