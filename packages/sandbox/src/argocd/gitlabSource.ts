import { resolveBranch, resolveCommit } from '../git/references';
import { readObject } from '../git/ObjectReader';
import { runGitOnce } from '../git/runGitOnce';
import { GitlabContext } from '../gitlab/GitlabContext';
import { Commit, GitSource } from './GitSource';

/** One line per commit; the unit separator cannot be in any of the fields. */
const FORMAT = '--format=%H%x1f%an <%ae>%x1f%cI%x1f%s';

/**
 * The sandbox's own GitLab as a {@link GitSource}. It reads the repositories on disk, so that faults
 * of the GitLab do not become faults of Argo CD.
 */
export function gitlabSource({
  store,
  baseUrl,
}: Pick<GitlabContext, 'store' | 'baseUrl'>): GitSource {
  const repositoryOf = (path: string): string | undefined => {
    const project = store.project(path);
    return project && store.repositoryPath(project);
  };

  return {
    baseUrl,
    async readText(project, path) {
      const repository = repositoryOf(project);
      const file = repository
        ? await readObject(repository, `HEAD:${path}`)
        : undefined;
      return file?.type === 'blob' ? file.content.toString('utf8') : undefined;
    },
    async latestCommits(project, limit) {
      const repository = repositoryOf(project);
      const head = repository && (await resolveCommit(repository, 'HEAD'));
      return repository && head ? readCommits(repository, head, limit) : [];
    },
    async findCommit(project, sha) {
      const repository = repositoryOf(project);
      const commit = repository && (await resolveCommit(repository, sha));
      return repository && commit
        ? (await readCommits(repository, commit, 1))[0]
        : undefined;
    },
    async openMergeRequests() {
      const open = store.state.mergeRequests.filter(
        request => request.state === 'opened',
      );
      const found = await Promise.all(
        open.map(async request => {
          const project = store.project(request.projectId);
          const headSha =
            project &&
            (await resolveBranch(
              store.repositoryPath(project),
              request.sourceBranch,
            ));
          return project && headSha
            ? [
                {
                  project: project.fullPath,
                  iid: request.iid,
                  branch: request.sourceBranch,
                  author: store.user(request.authorId)?.username ?? 'ghost',
                  headSha,
                },
              ]
            : [];
        }),
      );
      return found.flat();
    },
  };
}

async function readCommits(
  repository: string,
  commit: string,
  limit: number,
): Promise<Commit[]> {
  const { stdout } = await runGitOnce(repository, [
    'log',
    '--first-parent',
    `--max-count=${limit}`,
    FORMAT,
    commit,
  ]);
  const lines = stdout.toString('utf8').trim().split('\n');
  return lines.map(line => {
    const [sha, author, date, message] = line.split('\x1f');
    return { sha, author, date: new Date(date), message };
  });
}
