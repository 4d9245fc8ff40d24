<?php

declare(strict_types=1);

namespace App;

/** What this service is for. Probes and metrics are in Application.php. */
final class Routes
{
    /** @return array<string, callable(): Response> `GET /orders` and the like; the path is a label of the metrics */
    public static function create(Configuration $configuration, Cache $cache): array
    {
        return [
            'GET /' => static function () use ($configuration, $cache): Response {
                $identity = [
                    'service' => $configuration->serviceName,
                    'version' => $configuration->version,
                    'environment' => $configuration->environment,
                ];
                $requests = $cache->count('requests');

                return Response::json(200, $requests === null ? $identity : [...$identity, 'requests' => $requests]);
            },
        ];
    }
}
