import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gitlabAnswer, type GitLabResource } from './gitlab';
import { ENVIRONMENTS, serviceName, SERVICES } from './platform';

/** How long a source takes to answer, in milliseconds. */
const LATENCY = 20;

/** What the portal reads from, with how often it was asked. */
export interface Upstream {
  vault: string;
  argocd: string;
  gitlab: string;
  /** Waits until nothing has been asked for a second: pages do not wait for slow reads. */
  quiet(): Promise<void>;
  /** Requests per source since the last call. */
  takeCounts(): UpstreamCounts;
  stop(): void;
}

export type UpstreamCounts = Record<
  'vault' | 'argocd' | GitLabResource,
  number
>;

interface Answer {
  status: number;
  body: string;
}

/** A Vault, an Argo CD with the applications of all services, and a GitLab. */
export async function startUpstream(): Promise<Upstream> {
  let counts = noCounts();
  const answered =
    (source: 'vault' | 'argocd', answer: (url: URL) => string) =>
    (url: URL): Answer => {
      counts[source]++;
      return { status: 200, body: answer(url) };
    };
  const servers = [
    createSlowServer(answered('vault', vaultAnswer)),
    createSlowServer(answered('argocd', argocdAnswer)),
    createSlowServer(url => {
      const answer = gitlabAnswer(url);
      counts[answer.resource]++;
      return answer;
    }),
  ];
  const [vault, argocd, gitlab] = await Promise.all(
    servers.map(
      server =>
        new Promise<string>(resolve =>
          server.listen(0, '127.0.0.1', () =>
            resolve(
              `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
            ),
          ),
        ),
    ),
  );
  return {
    vault,
    argocd,
    gitlab,
    async quiet() {
      const total = () =>
        Object.values(counts).reduce((sum, count) => sum + count, 0);
      for (let before = -1; before !== total(); ) {
        before = total();
        await sleep(1_000);
      }
    },
    takeCounts() {
      const taken = counts;
      counts = noCounts();
      return taken;
    },
    stop() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function noCounts(): UpstreamCounts {
  return { vault: 0, argocd: 0, platform: 0, service: 0, mergeRequests: 0 };
}

function createSlowServer(answer: (url: URL) => Answer) {
  return createServer((request, response) => {
    const { status, body } = answer(
      new URL(request.url!, 'http://upstream.test'),
    );
    setTimeout(() => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    }, LATENCY);
  });
}

const METADATA = {
  version: 3,
  created_time: '2026-02-01T10:00:00Z',
  deletion_time: '',
};

/** KV v2: `subkeys` as our plugin asks, folders as a list asks. */
function vaultAnswer({ pathname }: URL): string {
  if (pathname.includes('/subkeys/')) {
    return JSON.stringify({
      data: {
        subkeys: { DATABASE_URL: null, API_KEY: null },
        metadata: METADATA,
      },
    });
  }
  const isService = /\/service-\d+$/.test(pathname);
  return JSON.stringify({
    data: {
      keys: isService ? ENVIRONMENTS.map(name => `${name}/`) : ['config'],
    },
  });
}

const APPLICATIONS = Array.from({ length: SERVICES }, (_, index) =>
  ENVIRONMENTS.map(environment => application(serviceName(index), environment)),
);
const ALL = JSON.stringify({ items: APPLICATIONS.flat() });
const NONE = JSON.stringify({ items: null });

/** One application by its path, else by the label that the selector names. */
function argocdAnswer({ pathname, searchParams }: URL): string {
  const selector = searchParams.get('selector') ?? '';
  const one = /(?:applications\/|name=)service-(\d+)(?:-(\w+))?/.exec(
    `${pathname} ${selector}`,
  );
  if (one) {
    const found = APPLICATIONS[Number(one[1])];
    return JSON.stringify(
      one[2] ? found[ENVIRONMENTS.indexOf(one[2])] : { items: found },
    );
  }
  return selector.startsWith('preview/') ? NONE : ALL;
}

function application(service: string, environment: string) {
  return {
    metadata: {
      name: `${service}-${environment}`,
      namespace: 'argocd',
      labels: {
        'app.kubernetes.io/name': service,
        'app.kubernetes.io/part-of': 'acme',
      },
    },
    spec: { project: 'acme' },
    status: {
      sync: { status: 'Synced' },
      health: { status: 'Healthy' },
      summary: { images: [`registry.example.test/acme/${service}:v1.0.0`] },
      operationState: { finishedAt: '2026-02-01T10:00:00Z' },
    },
  };
}
