import { connect, Socket } from 'node:net';
import { Server } from 'node:http';

const REQUEST_LINE = /^LIST (\S+) (HTTP\/1\.[01]\r\n)/;

/**
 * Lets a server understand requests with the method `LIST`, which Vault has and Node's HTTP parser
 * refuses: such a request is sent to the server once more as `GET` with `list=true`, which means the
 * same to Vault.
 *
 * Source: Vault HTTP API, "API operations".
 */
export function acceptListMethod(server: Server): void {
  server.on('clientError', (error: ClientError, stream) => {
    const socket = stream as Socket;
    const packet = error.rawPacket?.toString('latin1') ?? '';
    const address = server.address();
    if (
      error.code !== 'HPE_INVALID_METHOD' ||
      !REQUEST_LINE.test(packet) ||
      address === null ||
      typeof address === 'string'
    ) {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return;
    }
    const again = connect(address.port, address.address);
    again.on('error', () => socket.resetAndDestroy());
    socket.on('error', () => again.destroy());
    socket.on('close', () => again.destroy());
    again.pipe(socket);
    again.write(asGet(packet), 'latin1');
  });
}

interface ClientError extends Error {
  code?: string;
  /** What the client has sent. */
  rawPacket?: Buffer;
}

function asGet(packet: string): string {
  return packet
    .replace(REQUEST_LINE, (_line, target: string, version: string) => {
      const separator = target.includes('?') ? '&' : '?';
      // The parser of the first connection has given up, so it cannot carry another request.
      return `GET ${target}${separator}list=true ${version}Connection: close\r\n`;
    })
    .replace(/\r\nConnection: keep-alive(?=\r\n)/i, '');
}
