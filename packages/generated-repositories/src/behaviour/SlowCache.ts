import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { freePort } from '../processes/freePort';
import { ServiceProcess } from '../processes/ServiceProcess';
import { waitFor } from '../processes/waitFor';
import { acceptsConnections } from './requests';

/** A Redis behind a connection that can be held up. */
export interface SlowCache {
  url: string;
  /**
   * From now on commands wait. Resolves with the first one, which a request is
   * then waiting for.
   */
  hold(): { firstCommand: Promise<void> };
  /** Lets what was held up pass, and everything after it. */
  release(): void;
}

/** Runs a Redis as the chart does: on a port of its own, keeping nothing. */
export async function withCache(
  log: Writable,
  action: (cache: SlowCache) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const directory = await mkdtemp(join(tmpdir(), 'generated-cache-'));
  const redis = ServiceProcess.start(
    [
      'redis-server',
      ...['--bind', '127.0.0.1', '--port', String(port)],
      ...['--save', '', '--appendonly', 'no', '--dir', directory],
    ],
    { cwd: directory, env: process.env, log },
  );
  try {
    await waitFor(
      'Redis did not take connections',
      async () => (await acceptsConnections(port)) || undefined,
    );
    const line = await openLine(port);
    try {
      await action(line);
    } finally {
      line.close();
    }
  } finally {
    await redis.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function openLine(
  redisPort: number,
): Promise<SlowCache & { close(): void }> {
  const sockets = new Set<Socket>();
  let held: (() => void)[] | undefined;
  let tellFirst: () => void = () => undefined;

  const server = createServer(client => {
    const redis = connect({ port: redisPort, host: '127.0.0.1' });
    for (const [socket, other] of [
      [client, redis],
      [redis, client],
    ]) {
      sockets.add(socket);
      // Either side may hang up whenever it likes.
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroy());
    }
    redis.pipe(client);
    client.on('data', command => {
      if (held) {
        held.push(() => redis.write(command));
        tellFirst();
      } else {
        redis.write(command);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold() {
      held = [];
      return {
        firstCommand: new Promise(resolve => {
          tellFirst = resolve;
        }),
      };
    },
    release() {
      const waiting = held ?? [];
      held = undefined;
      waiting.forEach(send => send());
    },
    close() {
      server.close();
      sockets.forEach(socket => socket.destroy());
    },
  };
}
