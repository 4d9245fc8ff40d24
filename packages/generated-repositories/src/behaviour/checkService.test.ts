import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { checkMetrics } from './checkMetrics';
import { checkService } from './checkService';

// Its parser is a program of Python, installed for `npm run test:generated`.
jest.mock('./checkMetrics');

// Each case starts a process and waits for its end.
jest.setTimeout(60_000);

/** A service as short as can be, with a place for each mistake. */
function serviceWith(
  mistakes: Partial<Record<'ready' | 'stopping' | 'log' | 'end', string>>,
) {
  const {
    ready = 'response.writeHead(stopping ? 503 : 200).end()',
    stopping = 'stopping = true; setTimeout(end, Number(process.env.SHUTDOWN_DELAY_MS))',
    log = 'console.log(JSON.stringify({ level: "info", time: 1, msg: "listening" }))',
    end = 'server.close(() => process.exit(0)); server.closeIdleConnections()',
  } = mistakes;
  return `
    let stopping = false;
    const server = require('node:http').createServer((request, response) => {
      if (request.url === '/readyz') {
        ${ready};
      } else {
        response.writeHead(200).end();
      }
    });
    const end = () => { ${end} };
    process.on('SIGTERM', () => { ${stopping} });
    server.listen(process.env.PORT, '127.0.0.1', () => { ${log} });
  `;
}

describe('checkService', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'service-'));
    jest.mocked(checkMetrics).mockResolvedValue();
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function check(source: string): Promise<void> {
    await writeFile(join(directory, 'main.cjs'), source);
    await checkService(
      {
        command: [process.execPath, 'main.cjs'],
        cwd: directory,
        env: process.env,
      },
      { hasCache: false, log: new PassThrough().resume() },
    );
  }

  it('passes a service that ends as it should', async () => {
    await expect(check(serviceWith({}))).resolves.toBeUndefined();
  });

  it.each([
    ['ends at once', { stopping: 'process.exit(0)' }, /did not answer 503/],
    [
      'stays ready',
      { ready: 'response.writeHead(200).end()' },
      /readyz did not answer 503 after SIGTERM/,
    ],
    [
      'drops a request in progress',
      {
        stopping:
          'stopping = true; setTimeout(() => server.closeAllConnections(), 200); setTimeout(end, 1500)',
      },
      /request in progress was not answered|ECONNRESET|EPIPE/,
    ],
    [
      'ends with a failure',
      {
        end: 'server.close(() => process.exit(3)); server.closeIdleConnections()',
      },
      /exit code 3 after SIGTERM/,
    ],
    [
      'leaves a process behind',
      {
        end: `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'], { stdio: 'ignore' }); process.exit(0)`,
      },
      /left a process behind/,
    ],
    ['logs text', { log: 'console.log("listening")' }, /is no JSON: listening/],
    [
      'does not start',
      { log: 'process.exit(1)' },
      /The service ended by itself/,
    ],
  ])('finds one that %s', async (_, mistakes, message) => {
    await expect(check(serviceWith(mistakes))).rejects.toThrow(message);
  });
});
