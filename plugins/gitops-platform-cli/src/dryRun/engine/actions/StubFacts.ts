/** What a repository address in the input of an action says about its outputs. */
export interface StubFacts {
  actionId: string;
  /** Web address of the repository that the action is about. */
  repository: string;
  /** Name of that repository. */
  name: string;
  /** Branch that the action writes to. */
  branch: string;
}

const STAND_IN_HOST = 'git.example.test';

/**
 * Reads the repository out of an input: `repoUrl` in the form of the scaffolder
 * (`host?owner=acme&repo=shop`) or as a web address.
 */
export function readStubFacts(
  actionId: string,
  input: Record<string, unknown>,
): StubFacts {
  const repository = repositoryOf(input.repoUrl);
  return {
    actionId,
    repository,
    name: repository.split('/').at(-1)!,
    branch: String(input.branchName ?? input.defaultBranch ?? 'main'),
  };
}

function repositoryOf(repoUrl: unknown): string {
  if (typeof repoUrl !== 'string' || repoUrl === '') {
    return `https://${STAND_IN_HOST}/acme/dry-run`;
  }
  if (/^https?:\/\//.test(repoUrl)) {
    return repoUrl.replace(/\.git$/, '');
  }
  const [host, query = ''] = repoUrl.split('?');
  const fields = new URLSearchParams(query);
  const owner = ['organization', 'workspace', 'owner', 'project']
    .map(field => fields.get(field))
    .filter(Boolean);
  return ['https:/', host, ...owner, fields.get('repo') ?? 'dry-run'].join('/');
}
