import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  CachedPlatformReader,
  readPlatformSettings,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { startSandbox, type Fault, type Sandbox } from 'sandbox';

const run = promisify(execFile);

export const PLATFORM_PROJECT = 'acme/infra/shop/gitops-config';

const SAMPLE = resolve(__dirname, '../../../../../examples/platforms/registry');

/** The part of the sample that these tests need: filling a GitLab takes time. */
const PROJECTS = [
  { project: PLATFORM_PROJECT, folder: 'gitops-config' },
  { project: 'acme/services/user-service', folder: 'user-service' },
  { project: 'acme/services/api-gw', folder: 'api-gw' },
];

/** The sample platform on a GitLab of its own, with what tests look at. */
export interface SampleShop {
  sandbox: Sandbox;
  config: ConfigReader;
  platforms: CachedPlatformReader;
  /**
   * A second backend with nothing in common but the GitLab.
   *
   * @param options - `timeout` in milliseconds per request, long where absent
   */
  otherBackend(options?: { timeout?: number }): CachedPlatformReader;
  /** A backend for a GitLab that answers so: where it hangs, a test does not wait for long. */
  backendFacing(status: Fault['status']): CachedPlatformReader;
  /** Runs git in a bare repository. */
  git(project: string, ...args: string[]): Promise<string>;
  /** Every branch of every repository with its commit. */
  refs(): Promise<string>;
  /** A person changes a file. */
  edit(change: {
    file?: string;
    branch?: string;
    message?: string;
    change(text: string): string;
  }): Promise<void>;
  /** Asks the GitLab as the sandbox's own account. */
  api(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Nothing waits for this to pass; a loaded machine may take long for an answer. */
const REQUEST_TIMEOUT = 60_000;

/** Long enough for git on a loaded machine, short enough to wait for in a test. */
const SHORT_REQUEST_TIMEOUT = 6_000;

/** @param more - projects of the sample besides those that all tests need */
export async function startSampleShop(
  more: { project: string; folder: string }[] = [],
): Promise<SampleShop> {
  const projects = [...PROJECTS, ...more];
  const dataDir = await mkdtemp(join(tmpdir(), 'sample-shop-'));
  const sandbox = await startSandbox({
    dataDir,
    gitlabPort: 0,
    seed: await writeSeed(join(dataDir, 'seed'), projects),
  });
  const { baseUrl, token } = sandbox.gitlab;
  const config = new ConfigReader({
    app: { baseUrl: 'http://portal.example.test' },
    integrations: {
      gitlab: [
        {
          host: new URL(baseUrl).host,
          baseUrl,
          apiBaseUrl: `${baseUrl}/api/v4`,
          token,
        },
      ],
    },
    gitopsPlatform: {
      platforms: {
        shop: { title: 'Acme Shop', url: `${baseUrl}/${PLATFORM_PROJECT}` },
      },
    },
  });
  const otherBackend = ({ timeout = REQUEST_TIMEOUT } = {}) =>
    new CachedPlatformReader({
      settings: readPlatformSettings(config),
      integrations: ScmIntegrations.fromConfig(config),
      refresh: 60_000,
      timeout,
    });

  const git = async (project: string, ...args: string[]) =>
    (await run('git', ['-C', sandbox.repositoryPath(project), ...args])).stdout;

  const api = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(
      `${baseUrl}/api/v4/projects/${encodeURIComponent(
        PLATFORM_PROJECT,
      )}${path}`,
      {
        method,
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${token}`,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text ? JSON.parse(text) : {};
  };

  return {
    sandbox,
    config,
    platforms: otherBackend(),
    otherBackend,
    backendFacing: status =>
      otherBackend(
        status === 'hang' ? { timeout: SHORT_REQUEST_TIMEOUT } : undefined,
      ),
    git,
    api,
    async refs() {
      const all = await Promise.all(
        projects.map(({ project }) =>
          git(project, 'for-each-ref', 'refs/heads'),
        ),
      );
      return all.join('\n');
    },
    async edit({
      file = 'platform/core.yaml',
      branch = 'main',
      message = 'Change by a colleague',
      change,
    }) {
      const text = await git(PLATFORM_PROJECT, 'show', `${branch}:${file}`);
      await api('POST', '/repository/commits', {
        branch,
        commit_message: message,
        actions: [{ action: 'update', file_path: file, content: change(text) }],
      });
    },
    async stop() {
      await sandbox.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function writeSeed(
  folder: string,
  projects: { project: string; folder: string }[],
): Promise<string> {
  for (const project of projects) {
    await cp(join(SAMPLE, project.folder), join(folder, project.folder), {
      recursive: true,
    });
  }
  for (const file of ['vault.yaml', 'kubernetes.yaml']) {
    await cp(join(SAMPLE, file), join(folder, file));
  }
  const manifest = join(folder, 'projects.yaml');
  await writeFile(manifest, JSON.stringify({ projects }));
  return manifest;
}
