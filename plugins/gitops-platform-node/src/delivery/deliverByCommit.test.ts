import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { GitHostError } from '../gitlab';
import { GitLabClient } from '../gitlab/GitLabClient';
import { GitLabProject, type CommitRequest } from '../gitlab/GitLabProject';
import { locateProject } from '../gitlab/locateProject';
import { registryLayout } from '../layouts/registry';
import { ChangeTask } from './ChangeTask';
import { deliverByCommit } from './deliverByCommit';

// Nobody waits here for competitors.
jest.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

const URL = 'https://gitlab.example.test/acme/gitops-config';
const BASE = `global:
  gitlabGroup: acme
  namespacePrefix: shop
  vaultPathPrefix: acme
  k8app: { repoURL: "https://charts.example.test", chart: app, version: "3.8.0" }
environments:
  dev: { enabled: true, domain: dev.example.test }
`;
const CORE = `services:
  # --- Wave 0 ---
  user-service:
    syncWave: "0"
`;

interface StoredCommit {
  id: string;
  parent?: string;
  message: string;
  core: string;
  /** Last commit that touched core.yaml. */
  touched: string;
}

/** A GitLab of one branch in memory, with a hook in the moment of a commit. */
class MemoryProject extends GitLabProject {
  readonly commits: StoredCommit[] = [
    { id: 'c0', message: 'Start', core: CORE, touched: 'c0' },
  ];
  /** Runs between GitLab's check of `last_commit_id` and its write. */
  afterCheck = () => {};
  /** Runs when the commit is made and the answer on its way. */
  afterWrite = () => {};

  constructor() {
    super(
      new GitLabClient(
        locateProject(
          ScmIntegrations.fromConfig(
            new ConfigReader({
              integrations: {
                gitlab: [
                  {
                    host: 'gitlab.example.test',
                    apiBaseUrl: 'https://gitlab.example.test/api/v4',
                  },
                ],
              },
            }),
          ),
          URL,
        ),
      ),
    );
  }

  get tip(): StoredCommit {
    return this.commits[this.commits.length - 1];
  }

  push(core: string, message = 'Change by a colleague'): StoredCommit {
    const id = `c${this.commits.length}`;
    const parent = this.tip;
    const touched = core === parent.core ? parent.touched : id;
    this.commits.push({ id, parent: parent.id, message, core, touched });
    return this.tip;
  }

  async get() {
    return {
      id: 1,
      path_with_namespace: 'acme/gitops-config',
      web_url: URL,
      default_branch: 'main',
    };
  }

  async branch(name: string) {
    return { name, commit: present(this.tip) };
  }

  async file(path: string, revision: string) {
    const commit = this.at(revision);
    if (path.endsWith('base.yaml')) {
      return { text: BASE, lastCommitId: 'c0' };
    }
    return path.endsWith('core.yaml')
      ? { text: commit.core, lastCommitId: commit.touched }
      : undefined;
  }

  async readText(path: string, revision: string) {
    return (await this.file(path, revision))?.text;
  }

  async commit(request: CommitRequest) {
    const [{ lastCommitId }] = request.files;
    if (lastCommitId && lastCommitId !== this.tip.touched) {
      throw refused('The file has changed since you started editing it: x');
    }
    this.afterCheck();
    const [{ text }] = request.files;
    const made = this.push(text, request.message);
    this.afterWrite();
    return present(made);
  }

  private at(revision: string): StoredCommit {
    return this.commits.find(({ id }) => id === revision)!;
  }
}

function present({ id, message, parent }: StoredCommit) {
  return { id, message, parent_ids: parent ? [parent] : [] };
}

function refused(reason: string, kind: 'rejected' | 'timeout' = 'rejected') {
  return new GitHostError({
    kind,
    host: 'gitlab.example.test',
    project: 'acme/gitops-config',
    reason,
    hint: 'Try again',
  });
}

const colleague = (text: string) =>
  `${text}\n  wish-list:\n    syncWave: "0"\n`;

describe('a change by commit', () => {
  let project: MemoryProject;

  beforeEach(() => {
    project = new MemoryProject();
  });

  const register = () =>
    deliverByCommit(
      new ChangeTask(
        project,
        () => project,
        {
          name: 'shop',
          title: 'Shop',
          layout: 'registry',
          url: URL,
          path: 'platform',
        },
        registryLayout,
        {
          platform: 'shop',
          change: { kind: 'register-service', service: 'gift-service' },
          mode: 'commit',
        },
      ),
    );

  it('keeps a commit that slips in between the check of GitLab and its write', async () => {
    project.afterCheck = () => {
      project.afterCheck = () => {};
      project.push(colleague(project.tip.core));
    };
    await expect(register()).resolves.toMatchObject({ outcome: 'added' });
    expect(project.tip.core).toContain('  wish-list:\n');
    expect(project.tip.core).toContain('  gift-service:\n');
  });

  it('takes a commit whose answer was lost for what it is', async () => {
    project.afterWrite = () => {
      throw refused('no answer within 10 s', 'timeout');
    };
    await expect(register()).resolves.toMatchObject({
      outcome: 'added',
      commit: 'c1',
    });
    expect(project.commits).toHaveLength(2);
  });

  it('reports a commit that did not arrive', async () => {
    project.afterCheck = () => {
      throw refused('no answer within 10 s', 'timeout');
    };
    await expect(register()).rejects.toMatchObject({ kind: 'timeout' });
    expect(project.commits).toHaveLength(1);
  });

  it('gives up on a branch that never stands still, without a trace', async () => {
    const commit = project.commit.bind(project);
    jest.spyOn(project, 'commit').mockImplementation(async request => {
      project.push(`${project.tip.core}# busy\n`);
      return commit(request);
    });
    await expect(register()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/20 times in a row; nothing was written/),
    });
    expect(project.commit).toHaveBeenCalledTimes(20);
    expect(project.tip.core).not.toContain('gift-service');
  });

  it('does not repeat what GitLab refuses for another reason', async () => {
    const commit = jest
      .spyOn(project, 'commit')
      .mockRejectedValue(refused('Commit message does not follow the pattern'));
    await expect(register()).rejects.toThrow(/does not follow the pattern/);
    expect(commit).toHaveBeenCalledTimes(1);
  });
});
