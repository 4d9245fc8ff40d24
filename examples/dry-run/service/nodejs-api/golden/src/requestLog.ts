import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';

const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

/** One line for each request; probes only where the level is `debug`. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const [path = ''] = request.url.split('?', 1);
    request.log[QUIET.has(path) ? 'debug' : 'info'](
      {
        method: request.method,
        path,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
        ...(error && { err: error }),
      },
      'request',
    );
  }
}
