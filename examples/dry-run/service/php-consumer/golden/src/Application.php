<?php

declare(strict_types=1);

namespace App;

use Throwable;

/** Answers requests with the given routes, the probes and the metrics. */
final class Application
{
    private const KNOWN_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

    /** @var array<string, callable(): Response> */
    private readonly array $routes;

    /** @param array<string, callable(): Response> $routes `GET /orders` and the like */
    public function __construct(
        array $routes,
        private readonly Metrics $metrics,
        private readonly Logger $logger,
    ) {
        $this->routes = [
            'GET /healthz' => static fn (): Response => Response::json(200, ['status' => 'ok']),
            // While the service shuts down, the server answers: see Caddyfile
            'GET /readyz' => static fn (): Response => Response::json(200, ['status' => 'ready']),
            'GET /metrics' => static fn (): Response => new Response(200, Metrics::CONTENT_TYPE, $metrics->render()),
            ...$routes,
        ];
    }

    public function handle(string $method, string $path): Response
    {
        $start = hrtime(true);
        $handler = $this->routes[($method === 'HEAD' ? 'GET' : $method) . ' ' . $path] ?? null;
        try {
            $response = $handler === null ? Response::json(404, ['error' => 'not found']) : $handler();
        } catch (Throwable $failure) {
            $this->logger->error('request failed', ['error' => (string) $failure]);
            $response = Response::json(500, ['error' => 'internal error']);
        }

        // Neither an unknown path nor an invented method may become a label: anybody could fill the memory
        $this->metrics->observe(
            in_array($method, self::KNOWN_METHODS, true) ? $method : 'other',
            $handler === null ? 'unknown' : $path,
            $response->status,
            (hrtime(true) - $start) / 1e9,
        );

        return $response;
    }
}
