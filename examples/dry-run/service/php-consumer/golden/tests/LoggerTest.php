<?php

declare(strict_types=1);

namespace App\Tests;

use App\Configuration;
use App\Logger;
use PHPUnit\Framework\TestCase;
use RuntimeException;

final class LoggerTest extends TestCase
{
    public function testWritesOneObjectPerLine(): void
    {
        $stream = fopen('php://memory', 'w+') ?: throw new RuntimeException('no memory');
        $logger = new Logger(Configuration::read(['LOG_LEVEL' => 'warn', 'ENVIRONMENT' => 'test']), $stream);
        $logger->info('too quiet');
        $logger->warn("two\nlines", ['order' => 7]);
        $logger->error("not UTF-8: \xff");

        rewind($stream);
        $lines = explode("\n", trim((string) stream_get_contents($stream)));
        self::assertCount(2, $lines);
        $written = json_decode($lines[0], true);
        self::assertSame('warn', $written['level']);
        self::assertSame("two\nlines", $written['msg']);
        self::assertSame('test', $written['environment']);
        self::assertSame(7, $written['order']);
        self::assertSame('error', json_decode($lines[1], true)['level']);
    }
}
