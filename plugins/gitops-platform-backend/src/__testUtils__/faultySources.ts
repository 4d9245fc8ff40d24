import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SourceReading } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { startFaultyServer, type FaultyServer } from './faultyServer';
import { liveAddress, startLiveBackend } from './liveBackend';
import { json } from './loopbackServer';

export const SOURCES = ['Vault', 'Argo CD', 'GitLab'] as const;
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

/** What each source answers while nothing is wrong with it. */
export const HEALTHY = {
  Vault: secret,
  'Argo CD': applications,
  GitLab: mergeRequests,
};

const startSource = (name: SourceName) => startFaultyServer(HEALTHY[name]);

/** The tokens that the backend holds for its sources. */
export const TOKENS = ['s.vault-token', 'argocd-token', 'gitlab-token'];

/**
 * The plugin over a Vault, an Argo CD and a GitLab that fail when told to.
 *
 * @param options.servers - in place of the ones that are started here
 * @param options.certificateFile - `caFile` of Vault and Argo CD
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

  /** What the three pages say of each source, and all that they say. */
  async function look() {
    const [secrets, deployments, previews] = await Promise.all(
      (['secrets', 'deployments', 'previews'] as const).map(resource =>
        backend.get(liveAddress('user-service', resource)).expect(200),
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
    };
    return {
      readings,
      text: [secrets, deployments, previews].map(({ text }) => text).join('\n'),
    };
  }

  return {
    servers,
    look,
    /** Looks as often as a page does that is open, until nothing is wrong. */
    async untilHealthy() {
      for (;;) {
        const { readings } = await look();
        const all = SOURCES.flatMap(source => readings[source]);
        if (all.every(({ status }) => status === 'ok')) {
          return;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
    async stop() {
      await Promise.all(SOURCES.map(source => servers[source].stop()));
    },
  };
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
