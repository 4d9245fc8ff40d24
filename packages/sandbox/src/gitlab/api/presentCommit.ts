import { Commit } from '../../git/commit';
import { compareTrees, EMPTY_TREE, FileDifference } from '../../git/difference';

/** First line of a commit message. */
export function titleOf(message: string): string {
  return message.split('\n')[0];
}

/** A commit as GitLab shows it in lists. */
export function presentCommit(projectUrl: string, commit: Commit) {
  return {
    id: commit.sha,
    short_id: commit.sha.slice(0, 8),
    created_at: commit.committer.date.toISOString(),
    parent_ids: commit.parents,
    title: titleOf(commit.message),
    message: commit.message,
    author_name: commit.author.name,
    author_email: commit.author.email,
    authored_date: commit.author.date.toISOString(),
    committer_name: commit.committer.name,
    committer_email: commit.committer.email,
    committed_date: commit.committer.date.toISOString(),
    trailers: {},
    extended_trailers: {},
    web_url: `${projectUrl}/-/commit/${commit.sha}`,
  };
}

/** A commit with the number of lines that it changed. */
export async function presentCommitWithStatistics(
  repository: string,
  projectUrl: string,
  commit: Commit,
) {
  const files = await differencesOfCommit(repository, commit);
  const additions = sum(files.map(file => file.addedLines));
  const deletions = sum(files.map(file => file.removedLines));
  return {
    ...presentCommit(projectUrl, commit),
    stats: { additions, deletions, total: additions + deletions },
    status: null,
    last_pipeline: null,
  };
}

/** What a commit changed, compared with its first parent. */
export function differencesOfCommit(
  repository: string,
  commit: Commit,
): Promise<FileDifference[]> {
  return compareTrees(repository, commit.parents[0] ?? EMPTY_TREE, commit.sha);
}

/** One changed file as GitLab shows it in `diff`, `changes` and `compare`. */
export function presentDifference(file: FileDifference) {
  return {
    diff: file.hunks,
    collapsed: false,
    too_large: false,
    new_path: file.newPath,
    old_path: file.oldPath,
    a_mode: file.oldMode,
    b_mode: file.newMode,
    new_file: file.kind === 'added',
    renamed_file: file.kind === 'renamed',
    deleted_file: file.kind === 'deleted',
    generated_file: false,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
