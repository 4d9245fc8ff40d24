import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { startFaultyServer, type FaultyServer } from './faultyServer';
import { liveAddress, startLiveBackend } from './liveBackend';
import { json } from './loopbackServer';

export const SOURCES = [
  'Vault',
  'Argo CD',
  'GitLab',
  'Kubernetes',
  'Prometheus',
] as const;
export type SourceName = (typeof SOURCES)[number];

const secret = json(200, {
  data: {
    subkeys: { DATABASE_URL: null },
    metadata: {
      version: 3,
      created_time: '2026-02-01T10:00:00Z',
      deletion_time: '',
    },
  },
});

const applications = json(200, {
  items: ['user-service-dev', 'preview-user-service-shop-77'].map(name => ({
    metadata: {
      name,
      namespace: 'argocd',
      labels: {
        'app.kubernetes.io/name': 'user-service',
        'preview/service': 'user-service',
      },
    },
    status: { health: { status: 'Healthy' } },
  })),
});

const mergeRequests = (request: IncomingMessage, response: ServerResponse) =>
  json(
    200,
    request.url!.includes('/pipelines')
      ? []
      : [
          {
            iid: 12,
            title: 'Make signing in faster',
            web_url: 'https://gitlab.example.test/12',
            source_branch: 'SHOP-77-faster-login',
          },
        ],
  )(request, response);

const syncs = json(200, {
  items: [
    {
      metadata: { name: 'user-service', namespace: 'shop-dev', generation: 1 },
      spec: { mount: 'secret', path: 'acme/user-service/dev/config' },
      status: {
        lastGeneration: 1,
        conditions: [
          {
            type: 'SecretSynced',
            status: 'True',
            lastTransitionTime: '2026-02-26T10:00:00Z',
          },
        ],
      },
    },
  ],
});

const flows = (request: IncomingMessage, response: ServerResponse) => {
  const { searchParams } = new URL(request.url!, 'http://prometheus.test');
  json(200, {
    status: 'success',
    data: {
      resultType: 'matrix',
      result: [
        {
          metric: { verdict: 'FORWARDED' },
          values: [[Number(searchParams.get('start')), '12.5']],
        },
      ],
    },
  })(request, response);
};

/** What each source answers while nothing is wrong with it. */
export const HEALTHY = {
  Vault: secret,
  'Argo CD': applications,
  GitLab: mergeRequests,
  Kubernetes: syncs,
  Prometheus: flows,
};

const startSource = (name: SourceName) => startFaultyServer(HEALTHY[name]);

/** The tokens that the backend holds for its sources. */
export const TOKENS = [
  's.vault-token',
  'argocd-token',
  'gitlab-token',
  'kubernetes-token',
  'prometheus-token',
];

/** How long sources may take to answer at all, in milliseconds. */
const PATIENCE = 30_000;

/**
 * The plugin over one source of each kind, which fail when told to.
 *
 * @param options.servers - in place of the ones that are started here
 * @param options.certificateFile - `caFile` of all but GitLab, whose trust is that of the backend
 * @param options.vaultAuthentication - a token where absent
 */
export async function startFaultySources(
  options: {
    servers?: Partial<Record<SourceName, FaultyServer>>;
    certificateFile?: string;
    vaultAuthentication?: Record<string, string>;
  } = {},
) {
  const servers: Record<SourceName, FaultyServer> = {
    Vault: options.servers?.Vault ?? (await startSource('Vault')),
    'Argo CD': options.servers?.['Argo CD'] ?? (await startSource('Argo CD')),
    GitLab: options.servers?.GitLab ?? (await startSource('GitLab')),
    Kubernetes:
      options.servers?.Kubernetes ?? (await startSource('Kubernetes')),
    Prometheus:
      options.servers?.Prometheus ?? (await startSource('Prometheus')),
  };
  const authority = options.certificateFile && {
    caFile: options.certificateFile,
  };
  const { backend } = await startLiveBackend(userServiceView, {
    refresh: '1s',
    sources: {
      vault: {
        address: servers.Vault.url,
        auth: options.vaultAuthentication ?? {
          method: 'token',
          token: TOKENS[0],
        },
        ...authority,
      },
      argocd: {
        address: servers['Argo CD'].url,
        token: TOKENS[1],
        ...authority,
      },
      kubernetes: {
        address: servers.Kubernetes.url,
        token: TOKENS[3],
        ...authority,
      },
      prometheus: {
        address: servers.Prometheus.url,
        token: TOKENS[4],
        ...authority,
      },
    },
    integrations: {
      gitlab: [
        {
          host: 'gitlab.example.test',
          apiBaseUrl: servers.GitLab.url,
          token: TOKENS[2],
        },
      ],
    },
  });

  /** What the pages say of each source, all that they say, and how long they took. */
  async function look() {
    const milliseconds: Record<string, number> = {};
    const [secrets, deployments, previews, traffic] = await Promise.all(
      (['secrets', 'deployments', 'previews', 'traffic'] as const).map(
        async resource => {
          const begun = performance.now();
          const answer = await backend
            .get(liveAddress('user-service', resource))
            .expect(200);
          milliseconds[resource] = performance.now() - begun;
          return answer;
        },
      ),
    );
    const readings: Record<SourceName, SourceReading[]> = {
      Vault: readingsOf(secrets.body.environments),
      'Argo CD': [
        ...readingsOf(deployments.body.environments),
        deployments.body.previewsReading,
        previews.body.applicationsReading,
      ],
      GitLab: [previews.body.mergeRequestsReading],
      Kubernetes: secrets.body.environments.map(
        ({ syncReading }: { syncReading: SourceReading }) => syncReading,
      ),
      Prometheus: readingsOf(traffic.body.environments),
    };
    return {
      readings,
      text: [secrets, deployments, previews, traffic]
        .map(({ text }) => text)
        .join('\n'),
      milliseconds,
    };
  }

  /** Looks as often as a page does that is open, until it shows what is awaited. */
  async function lookUntil(
    isAwaited: (readings: Record<SourceName, SourceReading[]>) => boolean,
    patience = Infinity,
  ) {
    const end = Date.now() + patience;
    for (;;) {
      const seen = await look();
      if (isAwaited(seen.readings) || Date.now() > end) {
        return seen;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  return {
    servers,
    look,
    /**
     * On a machine that is busy, one look can be too early for those that are
     * well, and for how the one fails that does not.
     */
    lookUntilOnly: (failing: SourceName, message: RegExp) =>
      lookUntil(
        readings =>
          readings[failing].every(reading =>
            message.test(reading.message ?? ''),
          ) && SOURCES.every(one => one === failing || isWell(readings[one])),
        PATIENCE,
      ),
    async untilHealthy() {
      await lookUntil(readings => SOURCES.every(one => isWell(readings[one])));
    },
    async stop() {
      await Promise.all(SOURCES.map(source => servers[source].stop()));
    },
  };
}

function isWell(readings: SourceReading[]) {
  return readings.every(({ status }) => status === 'ok');
}

function readingsOf(environments: { reading: SourceReading }[]) {
  return environments.map(({ reading }) => reading);
}

type Sources = Awaited<ReturnType<typeof startFaultySources>>;

/** Asserts who has failed, with what message, and that the others answer as always. */
export function expectOnly(
  { readings, text }: Awaited<ReturnType<Sources['look']>>,
  failing: SourceName,
  expected: { status: string; message: RegExp },
) {
  for (const source of SOURCES) {
    for (const reading of readings[source]) {
      expect([source, reading]).toEqual([
        source,
        source === failing
          ? expect.objectContaining({
              status: expected.status,
              failingSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
              message: expect.stringMatching(expected.message),
              hint: expect.stringMatching(/\.$/),
            })
          : { status: 'ok', readAt: expect.any(String) },
      ]);
    }
  }
  for (const token of TOKENS) {
    expect(text).not.toContain(token);
  }
}
