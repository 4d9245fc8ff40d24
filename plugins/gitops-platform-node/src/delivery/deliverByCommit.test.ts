import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { PlatformChange } from '../changes';
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

const PREVIEW = `previewEnvironments:
  services:
    storefront: { enabled: true }
    user-service: { enabled: true }
`;

const CORE_FILE = 'platform/core.yaml';
const PREVIEW_FILE = 'platform/preview.yaml';

interface StoredCommit {
  id: string;
  parent?: string;
  message: string;
  /** Each file with the last commit that touched it. */
  files: Record<string, { text: string; lastCommitId: string }>;
}

/** A GitLab of one branch in memory, with a hook in the moment of a commit. */
class MemoryProject extends GitLabProject {
  readonly commits: StoredCommit[] = [
    {
      id: 'c0',
      message: 'Start',
      files: Object.fromEntries(
        [
          ['platform/base.yaml', BASE],
          [CORE_FILE, CORE],
          [PREVIEW_FILE, PREVIEW],
        ].map(([file, text]) => [file, { text, lastCommitId: 'c0' }]),
      ),
    },
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

  textOf(file: string): string {
    return this.tip.files[file].text;
  }

  push(
    texts: Record<string, string>,
    message = 'Change by a colleague',
  ): StoredCommit {
    const id = `c${this.commits.length}`;
    const parent = this.tip;
    const files = { ...parent.files };
    for (const [file, text] of Object.entries(texts)) {
      if (files[file].text !== text) {
        files[file] = { text, lastCommitId: id };
      }
    }
    this.commits.push({ id, parent: parent.id, message, files });
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
    const { files } = this.at(revision);
    return Object.hasOwn(files, path) ? files[path] : undefined;
  }

  async readText(path: string, revision: string) {
    return (await this.file(path, revision))?.text;
  }

  async commit(request: CommitRequest) {
    for (const { file, lastCommitId } of request.files) {
      if (lastCommitId && lastCommitId !== this.tip.files[file].lastCommitId) {
        throw refused('The file has changed since you started editing it: x');
      }
    }
    this.afterCheck();
    const made = this.push(
      Object.fromEntries(request.files.map(({ file, text }) => [file, text])),
      request.message,
    );
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

  const deliver = (change: PlatformChange) =>
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
        { platform: 'shop', change, mode: 'commit' },
      ),
    );

  const register = () =>
    deliver({ kind: 'register-service', service: 'gift-service' });

  it('keeps a commit that slips in between the check of GitLab and its write', async () => {
    project.afterCheck = () => {
      project.afterCheck = () => {};
      project.push({ [CORE_FILE]: colleague(project.textOf(CORE_FILE)) });
    };
    await expect(register()).resolves.toMatchObject({ outcome: 'added' });
    expect(project.textOf(CORE_FILE)).toContain('  wish-list:\n');
    expect(project.textOf(CORE_FILE)).toContain('  gift-service:\n');
  });

  it('keeps what slips in beside one of several files', async () => {
    project.afterCheck = () => {
      project.afterCheck = () => {};
      project.push({
        [PREVIEW_FILE]: `${project.textOf(
          PREVIEW_FILE,
        )}    wish-list: { enabled: true }\n`,
      });
    };
    await expect(
      deliver({ kind: 'unregister-service', service: 'user-service' }),
    ).resolves.toMatchObject({
      outcome: 'removed',
      files: [CORE_FILE, PREVIEW_FILE],
    });
    expect(project.textOf(CORE_FILE)).not.toContain('user-service');
    expect(project.textOf(PREVIEW_FILE)).toBe(
      PREVIEW.replace(
        '    user-service: { enabled: true }\n',
        '    wish-list: { enabled: true }\n',
      ),
    );
    expect(project.commits).toHaveLength(4);
  });

  it('starts again where one of several files has changed', async () => {
    const commit = project.commit.bind(project);
    const spy = jest.spyOn(project, 'commit').mockImplementation(request => {
      spy.mockImplementation(commit);
      project.push({
        [PREVIEW_FILE]: PREVIEW.replace(/ +user-service.*\n/, ''),
      });
      return commit(request);
    });
    await expect(
      deliver({ kind: 'unregister-service', service: 'user-service' }),
    ).resolves.toMatchObject({ outcome: 'removed', files: [CORE_FILE] });
    expect(spy).toHaveBeenCalledTimes(2);
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
      project.push({ [CORE_FILE]: `${project.textOf(CORE_FILE)}# busy\n` });
      return commit(request);
    });
    await expect(register()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/20 times in a row; nothing was written/),
    });
    expect(project.commit).toHaveBeenCalledTimes(20);
    expect(project.textOf(CORE_FILE)).not.toContain('gift-service');
  });

  it('does not repeat what GitLab refuses for another reason', async () => {
    const commit = jest
      .spyOn(project, 'commit')
      .mockRejectedValue(refused('Commit message does not follow the pattern'));
    await expect(register()).rejects.toThrow(/does not follow the pattern/);
    expect(commit).toHaveBeenCalledTimes(1);
  });
});
