import { isFullObjectId, problemOfFilePath } from './names';
import { readGit, runGit } from './runGit';
import { runGitOnce } from './runGitOnce';

/** Who made a commit and when. */
export interface Signature {
  name: string;
  email: string;
  date: Date;
}

/** A commit as `git log` tells it. */
export interface Commit {
  sha: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  /** The whole message. */
  message: string;
}

const FIELDS = ['%H', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'];

/**
 * Commits that are reachable from a commit, newest first.
 *
 * @param options - `path`: only commits that touched it; `notIn`: without what this commit reaches
 */
export async function listCommits(
  repository: string,
  from: string,
  options: {
    path?: string;
    notIn?: string;
    limit?: number;
    since?: string;
    until?: string;
    firstParent?: boolean;
  } = {},
): Promise<Commit[]> {
  const { path, notIn, limit, since, until, firstParent } = options;
  // git itself stops with an error at a path that leads out of the repository.
  if (path && problemOfFilePath(path)) {
    return [];
  }
  // A date may be relative: "2 days ago".
  const isFixed =
    [from, notIn ?? from].every(isFullObjectId) && !(since || until);
  const run = isFixed ? runGitOnce : runGit;
  const { stdout } = await run(repository, [
    'log',
    '-z',
    `--format=tformat:${FIELDS.join('%x00')}`,
    ...(limit === undefined ? [] : [`--max-count=${limit}`]),
    ...(since === undefined ? [] : [`--since=${since}`]),
    ...(until === undefined ? [] : [`--until=${until}`]),
    ...(firstParent ? ['--first-parent'] : []),
    from,
    ...(notIn === undefined ? [] : [`^${notIn}`]),
    '--',
    ...(path ? [path] : []),
  ]);
  const values = stdout.toString('utf8').split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + FIELDS.length <= values.length; at += FIELDS.length) {
    const [sha, parents, an, ae, aI, cn, ce, cI, message] = values.slice(at);
    commits.push({
      sha,
      parents: parents.split(' ').filter(Boolean),
      author: { name: an, email: ae, date: new Date(aI) },
      committer: { name: cn, email: ce, date: new Date(cI) },
      message,
    });
  }
  return commits;
}

/** One commit by its full id. */
export async function readCommit(
  repository: string,
  sha: string,
): Promise<Commit> {
  const [commit] = await listCommits(repository, sha, { limit: 1 });
  return commit;
}

/** The id of the commit that touched a path last. */
export async function lastCommitOf(
  repository: string,
  from: string,
  path: string,
): Promise<string | undefined> {
  const [commit] = await listCommits(repository, from, { path, limit: 1 });
  return commit?.sha;
}

/** Writes a commit object and answers its id; no branch moves. */
export async function writeCommit(
  repository: string,
  commit: {
    tree: string;
    parents: readonly string[];
    message: string;
    author: Signature;
    committer: Signature;
  },
): Promise<string> {
  const { tree, parents, message, author, committer } = commit;
  return readGit(
    repository,
    ['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent])],
    {
      input: message,
      env: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: gitDate(author.date),
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
        GIT_COMMITTER_DATE: gitDate(committer.date),
      },
    },
  );
}

function gitDate(date: Date): string {
  return `${Math.floor(date.getTime() / 1000)} +0000`;
}
