import { once } from 'node:events';
import { connect } from 'node:net';
import { withTimeout } from '../processes/withTimeout';

/** A request that the server has begun to read and cannot answer yet. */
export interface SlowRequest {
  /** Sends the rest of the request and waits for the answer. */
  finish(): Promise<{ statusLine: string }>;
}

/** Sends all of a request but the blank line that ends its head. */
export async function beginSlowRequest(port: number): Promise<SlowRequest> {
  const socket = connect({ port, host: '127.0.0.1' });
  await once(socket, 'connect');
  const chunks: string[] = [];
  socket.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  const answered = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => resolve());
  });
  // It is awaited in `finish`; a failure before is told there.
  answered.catch(() => undefined);
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n');
  return {
    async finish() {
      socket.write('\r\n');
      await withTimeout('The slow request had no end', answered, 10_000);
      return { statusLine: chunks.join('').split('\r\n', 1)[0] };
    },
  };
}
