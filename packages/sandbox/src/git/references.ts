import { CustomErrorBase } from '@backstage/errors';
import { isBranchName, isObjectId, NO_OBJECT } from './names';
import { readObject } from './ObjectReader';
import { GitCommandError, readGit, runGit } from './runGit';

/** Thrown when a branch no longer has the value that a change was computed from. */
export class BranchMovedError extends CustomErrorBase {
  name = 'BranchMovedError' as const;
}

/** A branch and the commit that it points to. */
export interface Branch {
  name: string;
  sha: string;
}

/**
 * The full commit id that a branch, a tag, `HEAD`, a `refs/…` name or a commit id stands for.
 * Branches win over tags, tags over ids. Revision expressions (`main~1`) are not accepted.
 */
export async function resolveCommit(
  repository: string,
  reference: string,
): Promise<string | undefined> {
  const candidates: string[] = [];
  if (reference === 'HEAD') {
    candidates.push('HEAD');
  } else if (isBranchName(reference)) {
    candidates.push(`refs/heads/${reference}`, `refs/tags/${reference}`);
    if (reference.startsWith('refs/') || isObjectId(reference)) {
      candidates.push(reference);
    }
  }
  if (candidates.length === 0) {
    return undefined;
  }
  const objects = await Promise.all(
    candidates.map(name => readObject(repository, `${name}^{commit}`)),
  );
  return objects.find(object => object !== undefined)?.sha;
}

/** The commit that a branch points to, and only a branch. */
export async function resolveBranch(
  repository: string,
  branch: string,
): Promise<string | undefined> {
  return isBranchName(branch)
    ? resolveCommit(repository, `refs/heads/${branch}`)
    : undefined;
}

/** Every branch or tag, sorted by name. */
export async function listReferences(
  repository: string,
  kind: 'heads' | 'tags',
): Promise<Branch[]> {
  const text = await readGit(repository, [
    'for-each-ref',
    '--format=%(refname:strip=2) %(objectname) %(*objectname)',
    `refs/${kind}`,
  ]);
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [name, sha, peeled] = line.split(' ');
      return { name, sha: peeled || sha };
    });
}

/**
 * Moves a branch from one commit to another as one step, so that a change never overwrites what
 * somebody else pushed meanwhile.
 *
 * @param from - the commit that the branch must still point to; `undefined`: it must not exist
 * @param to - the new commit; `undefined` deletes the branch
 * @throws BranchMovedError where the branch has another value.
 */
export async function moveBranch(
  repository: string,
  branch: string,
  change: { from: string | undefined; to: string | undefined },
): Promise<void> {
  const name = `refs/heads/${branch}`;
  try {
    await runGit(
      repository,
      change.to === undefined
        ? ['update-ref', '-d', name, change.from ?? NO_OBJECT]
        : ['update-ref', name, change.to, change.from ?? NO_OBJECT],
    );
  } catch (error) {
    if (error instanceof GitCommandError) {
      throw new BranchMovedError(
        `Could not update ${name}. Please refresh and try again.`,
        error,
      );
    }
    throw error;
  }
}

/** Keeps a commit reachable under a hidden name, as GitLab does with `refs/merge-requests/1/head`. */
export async function keepReference(
  repository: string,
  name: string,
  sha: string,
): Promise<void> {
  await runGit(repository, ['update-ref', name, sha]);
}
