<?php

declare(strict_types=1);

namespace App;

use Redis;
use RedisException;

/**
 * May be missing: the service works without one, only slower. So a failure is
 * logged, never passed on to the caller.
 */
final class Cache
{
    // Slower than this, it is no help
    private const SECONDS_TO_CONNECT = 0.5;
    private const SECONDS_TO_ANSWER = 0.2;

    private ?Redis $client = null;

    public function __construct(private readonly ?string $url, private readonly Logger $logger)
    {
    }

    /** Counts one more; null while there is no cache. */
    public function count(string $key): ?int
    {
        if ($this->url === null) {
            return null;
        }
        try {
            $count = $this->client($this->url)->incr($key);

            return is_int($count) ? $count : null;
        } catch (RedisException $failure) {
            $this->logger->warn('cache did not answer', ['error' => $failure->getMessage()]);

            return null;
        }
    }

    private function client(string $url): Redis
    {
        if ($this->client === null) {
            $client = new Redis();
            // The connection stays open for the next request of the process
            $client->pconnect(
                (string) parse_url($url, PHP_URL_HOST),
                parse_url($url, PHP_URL_PORT) ?: 6379,
                self::SECONDS_TO_CONNECT,
                null,
                0,
                self::SECONDS_TO_ANSWER,
            );
            $password = parse_url($url, PHP_URL_PASS);
            if (is_string($password)) {
                $client->auth(rawurldecode($password));
            }
            $this->client = $client;
        }

        return $this->client;
    }
}
