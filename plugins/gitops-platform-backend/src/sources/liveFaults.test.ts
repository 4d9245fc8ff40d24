import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceReadingStatus } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  expectOnly,
  HEALTHY,
  SOURCES,
  startFaultySources,
  type SourceName,
} from '../__testUtils__/faultySources';
import {
  startFaultyServer,
  type FaultyServer,
  type ServerCertificate,
} from '../__testUtils__/faultyServer';
import { json, type Answer } from '../__testUtils__/loopbackServer';
import { createServerCertificate } from '../__testUtils__/serverCertificate';

jest.setTimeout(60_000);

const answering =
  (answer: Answer) =>
  (server: FaultyServer): void => {
    server.answer = answer;
  };
const reset: Answer = request => request.socket.destroy();
const silence: Answer = () => undefined;
const malformed: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"items": [');
};
const html: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<h1>Sign in</h1>');
};
const unauthorized: Answer = (_request, response) => {
  response.writeHead(401, { 'content-type': 'text/plain' });
  response.end('Unauthorized\n');
};
const halfBody: Answer = (request, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"half":');
  setTimeout(() => request.socket.destroy(), 10);
};
const overloaded =
  (retryAfter?: string): Answer =>
  (_request, response) => {
    response.writeHead(429, retryAfter ? { 'retry-after': retryAfter } : {});
    response.end('{}');
  };

const FAULTS: {
  fault: string;
  cause: (server: FaultyServer) => void | Promise<void>;
  /** `unavailable` where absent. */
  status?: SourceReadingStatus;
  message: RegExp;
}[] = [
  {
    fault: 'is down',
    cause: server => server.stop(),
    message: / at 127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/,
  },
  {
    fault: 'cuts connections',
    cause: answering(reset),
    message: / at 127\.0\.0\.1:\d+ cannot be reached: /,
  },
  {
    fault: 'does not answer',
    cause: answering(silence),
    message: / at 127\.0\.0\.1:\d+ has not answered after 1\.5 s/,
  },
  {
    fault: 'asks for fewer requests',
    cause: answering(overloaded()),
    message: / at 127\.0\.0\.1:\d+ asks for fewer requests \(429\)/,
  },
  {
    fault: 'asks to come back in a second',
    cause: answering(overloaded('1')),
    message: / at 127\.0\.0\.1:\d+ has not answered after 1\.5 s/,
  },
  {
    fault: 'asks to come back in an hour',
    cause: answering(overloaded('3600')),
    message: / at 127\.0\.0\.1:\d+ asks for fewer requests \(429\)/,
  },
  {
    fault: 'refuses the portal in plain text',
    cause: answering(unauthorized),
    status: 'forbidden',
    message: / at 127\.0\.0\.1:\d+ does not (accept|let) /,
  },
  {
    fault: 'fails',
    cause: answering(json(500, {})),
    message: / at 127\.0\.0\.1:\d+ answered 500/,
  },
  {
    fault: 'answers with malformed JSON',
    cause: answering(malformed),
    message:
      / at 127\.0\.0\.1:\d+ answered 200 with something that is not JSON/,
  },
  {
    fault: 'answers with a sign-in page',
    cause: answering(html),
    message:
      / at 127\.0\.0\.1:\d+ answered 200 with something that is not JSON/,
  },
  {
    fault: 'answers with JSON that means nothing',
    cause: answering(json(200, 'hello')),
    message: /127\.0\.0\.1:\d+ does not answer as /,
  },
  {
    fault: 'answers with half a body',
    cause: answering(halfBody),
    message: / at 127\.0\.0\.1:\d+ cannot be reached: /,
  },
];

/** Brings a source back as it was. */
async function heal(server: FaultyServer, source: SourceName) {
  server.answer = HEALTHY[source];
  await server.stop();
  await server.start();
}

/** The pages that take more than two seconds while a source does not answer. */
async function latePages(source: SourceName): Promise<string[]> {
  const sources = await startFaultySources();
  try {
    sources.servers[source].answer = silence;
    const { milliseconds } = await sources.look();
    expect(sources.servers[source].waiting()).toBeGreaterThan(0);
    return Object.entries(milliseconds)
      .filter(([, took]) => took >= 2_000)
      .map(([page, took]) => `${page} after ${took} ms`);
  } finally {
    await sources.stop();
  }
}

describe.each(SOURCES)('where %s', source => {
  it.concurrent.each(FAULTS)(
    '$fault, it says so, the others answer, and it recovers',
    async ({ cause, status = 'unavailable', message }) => {
      const sources = await startFaultySources();
      try {
        await cause(sources.servers[source]);
        const seen = await sources.lookUntilOnly(source, message);
        expectOnly(seen, source, { status, message });
        await heal(sources.servers[source], source);
        await expect(sources.untilHealthy()).resolves.toBeUndefined();
      } finally {
        await sources.stop();
      }
    },
  );

  it('hangs, every page is there within two seconds', async () => {
    let late = await latePages(source);
    // On a machine that is busy, it is not the backend that takes the time.
    for (let again = 0; late.length > 0 && again < 2; again++) {
      late = await latePages(source);
    }
    expect(late).toEqual([]);
  });

  it('goes away after it was read, what was read is shown as stale', async () => {
    const sources = await startFaultySources();
    try {
      await sources.untilHealthy();
      sources.servers[source].answer = json(500, {});
      let seen = await sources.look();
      while (seen.readings[source].some(({ status }) => status === 'ok')) {
        await new Promise(resolve => setTimeout(resolve, 100));
        seen = await sources.look();
      }
      expect(seen.readings[source]).toEqual(
        seen.readings[source].map(() =>
          expect.objectContaining({
            status: 'stale',
            readAt: expect.any(String),
            failingSince: expect.any(String),
            message: expect.stringContaining('answered 500'),
          }),
        ),
      );
      const shown = {
        Vault: '"present":true',
        'Argo CD': '"health":"Healthy"',
        GitLab: 'SHOP-77-faster-login',
        Kubernetes: '"status":"synced"',
        Prometheus: '12.5',
      };
      expect(seen.text).toContain(shown[source]);

      sources.servers[source].answer = HEALTHY[source];
      await expect(sources.untilHealthy()).resolves.toBeUndefined();
    } finally {
      await sources.stop();
    }
  });
});

describe('where the certificate', () => {
  let trusted: ServerCertificate;
  let other: ServerCertificate;
  let folder: string;
  let certificateFile: string;
  beforeAll(async () => {
    trusted = await createServerCertificate();
    other = await createServerCertificate();
    folder = await mkdtemp(join(tmpdir(), 'live-faults-'));
    certificateFile = join(folder, 'authority.pem');
    await writeFile(certificateFile, trusted.cert);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(SOURCES)('of %s is not trusted, only it fails', async source => {
    const server = await startFaultyServer(HEALTHY[source], trusted);
    const sources = await startFaultySources({ servers: { [source]: server } });
    try {
      const message = / at 127\.0\.0\.1:\d+ cannot be reached: .*certificate/;
      expectOnly(await sources.lookUntilOnly(source, message), source, {
        status: 'unavailable',
        message,
      });
      expect(server.requests).toEqual([]);
    } finally {
      await sources.stop();
    }
  });

  it.each(['Vault', 'Argo CD', 'Kubernetes', 'Prometheus'] as const)(
    'of %s is that of caFile, it is read; another one is refused until it is put right',
    async source => {
      const server = await startFaultyServer(HEALTHY[source], other);
      const sources = await startFaultySources({
        servers: { [source]: server },
        certificateFile,
      });
      try {
        const message = /cannot be reached: .*certificate/;
        expectOnly(await sources.lookUntilOnly(source, message), source, {
          status: 'unavailable',
          message,
        });
        expect(server.requests).toEqual([]);
        await server.stop();
        await server.start(trusted);
        await expect(sources.untilHealthy()).resolves.toBeUndefined();
      } finally {
        await sources.stop();
      }
    },
  );
});
