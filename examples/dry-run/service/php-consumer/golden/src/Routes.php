<?php

declare(strict_types=1);

namespace App;

/** What this service is for. Probes and metrics are in Application.php. */
final class Routes
{
    /** @return array<string, callable(): Response> `GET /orders` and the like; the path is a label of the metrics */
    public static function create(Configuration $configuration): array
    {
        return [
            'GET /' => static fn (): Response => Response::json(200, [
                'service' => $configuration->serviceName,
                'version' => $configuration->version,
                'environment' => $configuration->environment,
            ]),
        ];
    }
}
