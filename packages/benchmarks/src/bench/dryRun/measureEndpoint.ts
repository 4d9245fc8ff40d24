import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { median } from './median';
import { CASES, ROOT, TEMPLATES } from './places';
import { directoryOf, watchUsage } from './processTree';

/** What the endpoint of a full backend took. Times in milliseconds, memory in bytes. */
export interface EndpointMeasurement {
  /** From the start of the processes to the end of the last case. */
  milliseconds: number;
  /** From the start of the processes to the first answer. */
  first: number;
  perCase: number;
  cases: number;
  /** Of the backend alone, without the git host that it needs. */
  peak: number;
}

/** Longest answer, in milliseconds. */
const TIMEOUT = 120_000;

/** As `scripts/temporaryPortal.mjs` has it. */
type WithTemporaryPortal = (
  name: string,
  action: (portal: { portalUrl: string }) => Promise<void>,
) => Promise<void>;

/** Posts the written cases of the repository to the dry-run endpoint of a portal that is started for it. */
export async function measureEndpoint(): Promise<EndpointMeasurement> {
  const { withTemporaryPortal } = require(join(
    ROOT,
    'scripts/temporaryPortal.mjs',
  )) as { withTemporaryPortal: WithTemporaryPortal };
  const { buildPages } = require(join(ROOT, 'scripts/portal.mjs')) as {
    buildPages: () => Promise<unknown>;
  };
  await buildPages();

  const backend = join(ROOT, 'packages/backend');
  const started = performance.now();
  const usage = watchUsage(pid => directoryOf(pid) === backend);
  const durations: number[] = [];
  let first = NaN;
  let milliseconds = NaN;
  await withTemporaryPortal('bench-dry-run', async ({ portalUrl }) => {
    const token = await signIn(portalUrl);
    for (const body of requests()) {
      const begun = performance.now();
      await post(portalUrl, token, body);
      durations.push(performance.now() - begun);
      if (durations.length === 1) {
        first = performance.now() - started;
      }
    }
    milliseconds = performance.now() - started;
  });
  return {
    milliseconds,
    first,
    perCase: median(durations),
    cases: durations.length,
    peak: usage.stop().peak,
  };
}

/**
 * A refusal is an answer too: some cases expect one.
 *
 * @throws Error when the endpoint did not look at the case
 */
async function post(portalUrl: string, token: string, body: string) {
  const response = await fetch(`${portalUrl}/api/scaffolder/v2/dry-run`, {
    method: 'POST',
    signal: AbortSignal.timeout(TIMEOUT),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body,
  });
  const answer = await response.text();
  if (response.status === 401 || response.status === 403) {
    throw new Error(
      `The dry run was answered with ${response.status}: ${answer}`,
    );
  }
}

function requests(): string[] {
  return globSync('*/*.yaml', { cwd: CASES })
    .sort()
    .map(file => {
      const directory = join(TEMPLATES, basename(dirname(file)));
      const { values } = parse(readFileSync(join(CASES, file), 'utf8'));
      return JSON.stringify({
        template: parse(readFileSync(join(directory, 'template.yaml'), 'utf8')),
        values,
        secrets: {},
        directoryContents: readFolder(directory),
      });
    });
}

function readFolder(directory: string) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      path: relative(directory, path),
      base64Content: readFileSync(path).toString('base64'),
    }));
}

async function signIn(portalUrl: string): Promise<string> {
  const response = await fetch(`${portalUrl}/api/auth/guest/refresh`, {
    method: 'POST',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) {
    throw new Error(`Signing in as guest failed with ${response.status}.`);
  }
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}
