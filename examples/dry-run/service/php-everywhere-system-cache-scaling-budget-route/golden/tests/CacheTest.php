<?php

declare(strict_types=1);

namespace App\Tests;

use App\Cache;
use App\Configuration;
use App\Logger;
use PHPUnit\Framework\TestCase;
use RuntimeException;

final class CacheTest extends TestCase
{
    public function testWorksWithoutACache(): void
    {
        foreach ([null, 'redis://127.0.0.1:1'] as $url) {
            $stream = fopen('php://memory', 'w+') ?: throw new RuntimeException('no memory');
            $cache = new Cache($url, new Logger(Configuration::read([]), $stream));

            self::assertNull($cache->count('requests'));
            rewind($stream);
            $logged = str_contains((string) stream_get_contents($stream), 'cache did not answer');
            self::assertSame($url !== null, $logged);
        }
    }
}
