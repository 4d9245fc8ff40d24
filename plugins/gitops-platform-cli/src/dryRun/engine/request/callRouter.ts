import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';

export interface RouterAnswer {
  status: number;
  body: unknown;
}

/**
 * Calls an express router without a server, a connection or a body to parse:
 * the request is handed over as it is, so limits on its size do not apply.
 *
 * @throws what the router threw
 */
export function callRouter(
  router: RequestHandler,
  request: {
    method: 'GET' | 'POST';
    url: string;
    headers?: Record<string, string>;
    body?: unknown;
  },
): Promise<RouterAnswer> {
  return new Promise((resolve, reject) => {
    const message = Object.assign(new IncomingMessage(new Socket()), {
      method: request.method,
      url: request.url,
      headers: {
        host: 'localhost',
        'content-type': 'application/json',
        ...request.headers,
      },
      body: request.body,
      // What body-parser looks at: the body is parsed already.
      _body: true,
      complete: true,
    });
    message.push(null);
    const response = Object.assign(new ServerResponse(message), {
      // Taken before express turns it into text.
      json(body: unknown) {
        resolve({ status: response.statusCode, body });
        return response;
      },
    });
    router(message as never, response as never, (error?: unknown) =>
      reject(
        error ??
          new Error(
            `The router does not know ${request.method} ${request.url}`,
          ),
      ),
    );
  });
}
