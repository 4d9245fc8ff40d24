import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { InputError } from '@backstage/errors';
import { PortTakenError } from './PortTakenError';

const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost'];

/** A listening HTTP server whose handler is set once its address is known. */
export interface LoopbackServer {
  /** The port that the server listens on, also where 0 was asked for. */
  port: number;
  /** Replaces the answer "starting" with the real handler. */
  setHandler(handler: RequestListener): void;
  /** Stops listening and ends open connections, also those that hang on purpose. */
  stop(): Promise<void>;
}

/**
 * Listens on a loopback address only: the sandbox has a well-known token and must never be reachable
 * from another machine.
 *
 * The port is bound before anything is read or written on disk, so that a second sandbox over the
 * same folder fails before it can do harm.
 *
 * @throws InputError where `host` is not a loopback address.
 * @throws PortTakenError where the port is held by another process.
 */
export async function listenOnLoopback(options: {
  service: string;
  flag: string;
  port: number;
  host: string;
  /** Attaches what the product needs beyond HTTP as Node speaks it. */
  prepare?(server: Server): void;
}): Promise<LoopbackServer> {
  const { service, flag, port, host } = options;
  if (!LOOPBACK_HOSTS.includes(host)) {
    throw new InputError(
      `The sandbox listens on loopback only (${LOOPBACK_HOSTS.join(
        ', ',
      )}), not on '${host}': its token is public knowledge`,
    );
  }

  let handle: RequestListener = (_req, res) => {
    res.statusCode = 503;
    res.setHeader('Retry-After', '1');
    res.end(`The sandbox's ${service} is starting`);
  };
  const server = createServer((req, res) => handle(req, res));
  // A push of a large repository takes as long as it takes.
  server.requestTimeout = 0;
  options.prepare?.(server);

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTakenError(service, port, flag)
          : error,
      ),
    );
    server.listen({ port, host, exclusive: true }, resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    setHandler: next => {
      handle = next;
    },
    stop: () =>
      new Promise<void>((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
