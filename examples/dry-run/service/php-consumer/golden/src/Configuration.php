<?php

declare(strict_types=1);

namespace App;

use InvalidArgumentException;

/** Everything that the service reads from its environment. What the server reads is in Caddyfile. */
final class Configuration
{
    public const SERVICE_NAME = 'voucher-service';

    public const LOG_LEVELS = ['debug', 'info', 'warn', 'error'];

    private function __construct(
        public readonly string $serviceName,
        public readonly string $version,
        public readonly string $environment,
        public readonly string $logLevel,
        /** Who answers user-api */
        public readonly string $userApiUrl,
    ) {
    }

    /**
     * Reads every variable in one place and fails with the name of a wrong one.
     *
     * @param array<string, string> $variables
     */
    public static function read(array $variables): self
    {
        $given = array_filter($variables, static fn (string $value): bool => $value !== '');
        $logLevel = $given['LOG_LEVEL'] ?? 'info';
        if (!in_array($logLevel, self::LOG_LEVELS, true)) {
            throw new InvalidArgumentException(
                sprintf('LOG_LEVEL must be one of %s, but is "%s"', implode(', ', self::LOG_LEVELS), $logLevel),
            );
        }

        return new self(
            serviceName: $given['OTEL_SERVICE_NAME'] ?? self::SERVICE_NAME,
            version: $given['VERSION'] ?? 'development',
            environment: $given['ENVIRONMENT'] ?? 'local',
            logLevel: $logLevel,
            userApiUrl: $given['USER_API_URL'] ?? 'http://localhost:8081',
        );
    }
}
