import { runGit } from './runGit';
import { runGitOnce } from './runGitOnce';

/** What a merge of two commits gives: a tree, or the files that conflict. */
export type MergeOutcome =
  | { clean: true; tree: string }
  | { clean: false; conflicts: string[] };

/** Merges two commits, given by their full ids, in memory (`git merge-tree --write-tree`, git 2.38 or newer); no branch moves. */
export async function mergeCommits(
  repository: string,
  ours: string,
  theirs: string,
): Promise<MergeOutcome> {
  const { stdout, exitCode } = await runGitOnce(
    repository,
    [
      'merge-tree',
      '--write-tree',
      '-z',
      '--name-only',
      '--no-messages',
      '--allow-unrelated-histories',
      ours,
      theirs,
    ],
    { exitCodes: [0, 1] },
  );
  const [tree, ...names] = stdout.toString('utf8').split('\0').filter(Boolean);
  return exitCode === 0
    ? { clean: true, tree }
    : { clean: false, conflicts: names };
}

/** The best common ancestor of two commits, given by their full ids, where there is one. */
export async function mergeBase(
  repository: string,
  one: string,
  other: string,
): Promise<string | undefined> {
  const { stdout } = await runGitOnce(repository, ['merge-base', one, other], {
    exitCodes: [0, 1],
  });
  return stdout.toString('utf8').trim() || undefined;
}

/** Whether a commit is reachable from another. */
export async function isAncestor(
  repository: string,
  ancestor: string,
  descendant: string,
): Promise<boolean> {
  const { exitCode } = await runGit(
    repository,
    ['merge-base', '--is-ancestor', ancestor, descendant],
    { exitCodes: [0, 1] },
  );
  return exitCode === 0;
}
