import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, SandboxOptions, startSandbox } from '../startSandbox';

/** What an API request answered. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON, or the text where it is none. */
  body: any;
}

/** A sandbox for one test file, on free ports and in a folder of its own. */
export interface TemporarySandbox {
  sandbox: Sandbox;
  dataDir: string;
  /** Asks the API with the sandbox's token; an object is sent as JSON. */
  api(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer>;
  /** Makes `acme/<path>` with one commit that holds these files; answers its id. */
  project(path: string, files?: Record<string, string>): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a sandbox for tests. */
export async function startTemporarySandbox(
  options: Partial<SandboxOptions> = {},
): Promise<TemporarySandbox> {
  const ownFolder = options.dataDir
    ? undefined
    : await mkdtemp(join(tmpdir(), 'sandbox-test-'));
  const dataDir = options.dataDir ?? (ownFolder as string);
  const sandbox = await startSandbox({ gitlabPort: 0, ...options, dataDir });

  const api: TemporarySandbox['api'] = async (
    method,
    path,
    body,
    headers = {},
  ) => {
    const response = await fetch(`${sandbox.gitlab.baseUrl}/api/v4/${path}`, {
      method,
      headers: {
        'PRIVATE-TOKEN': sandbox.gitlab.token,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  };

  return {
    sandbox,
    dataDir,
    api,
    project: async (path, files = { 'README.md': `# ${path}\n` }) => {
      const group = await groupId(api);
      const created = await api('POST', 'projects', {
        name: path,
        namespace_id: group,
      });
      expect(created.status).toBe(201);
      const { id } = created.body;
      const commit = await api('POST', `projects/${id}/repository/commits`, {
        branch: 'main',
        commit_message: 'Initial commit',
        actions: Object.entries(files).map(([file_path, content]) => ({
          action: 'create',
          file_path,
          content,
        })),
      });
      expect(commit.status).toBe(201);
      return id;
    },
    stop: async () => {
      await sandbox.stop();
      if (ownFolder) {
        await rm(ownFolder, { recursive: true, force: true });
      }
    },
  };
}

async function groupId(api: TemporarySandbox['api']): Promise<number> {
  const existing = await api('GET', 'groups/acme');
  if (existing.status === 200) {
    return existing.body.id;
  }
  const created = await api('POST', 'groups', { name: 'Acme', path: 'acme' });
  return created.body.id;
}
