import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  CachedPlatformReader,
  readPlatformSettings,
  type PlatformDelivery,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { startSandbox, type RequestRecord } from 'sandbox';

const PROJECT = 'acme/infra/shop/gitops-config';
const SEED = resolve('examples/platforms/registry/projects.yaml');

/** Milliseconds that a backend waits for an answer: all of them share this machine with the GitLab. */
const TIMEOUT = 120_000;

export interface OpenMergeRequest {
  iid: number;
  has_conflicts: boolean;
}

/** The sample platform on a GitLab over real git, for backends that share nothing else. */
export interface MeasuredPlatform {
  requests: RequestRecord;
  /** Another backend. */
  startBackend(): PlatformDelivery;
  openMergeRequests(): Promise<OpenMergeRequest[]>;
  merge(iid: number): Promise<void>;
  /** The text of `core.yaml` on the default branch. */
  registry(): Promise<string>;
  stop(): Promise<void>;
}

export async function startPlatform(): Promise<MeasuredPlatform> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-deliver-'));
  const sandbox = await startSandbox({ dataDir, gitlabPort: 0, seed: SEED });
  const { baseUrl, token, requests } = sandbox.gitlab;
  const apiBaseUrl = `${baseUrl}/api/v4`;
  const config = new ConfigReader({
    integrations: {
      gitlab: [{ host: new URL(baseUrl).host, baseUrl, apiBaseUrl, token }],
    },
    gitopsPlatform: {
      platforms: { shop: { title: 'Shop', url: `${baseUrl}/${PROJECT}` } },
    },
  });
  const ask = async (method: string, path: string) => {
    const response = await fetch(
      `${apiBaseUrl}/projects/${encodeURIComponent(PROJECT)}${path}`,
      {
        method,
        headers: { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT),
      },
    );
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text;
  };
  return {
    requests,
    startBackend: () =>
      new CachedPlatformReader({
        settings: readPlatformSettings(config),
        integrations: ScmIntegrations.fromConfig(config),
        refresh: 60_000,
        timeout: TIMEOUT,
      }).delivery,
    openMergeRequests: async () =>
      JSON.parse(
        await ask('GET', '/merge_requests?state=opened&per_page=100&sort=asc'),
      ),
    merge: async iid => {
      await ask('PUT', `/merge_requests/${iid}/merge`);
    },
    registry: () =>
      ask('GET', '/repository/files/platform%2Fcore.yaml/raw?ref=main'),
    async stop() {
      await sandbox.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
