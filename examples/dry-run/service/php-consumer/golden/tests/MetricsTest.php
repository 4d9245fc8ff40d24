<?php

declare(strict_types=1);

namespace App\Tests;

use App\Metrics;
use PHPUnit\Framework\TestCase;

final class MetricsTest extends TestCase
{
    protected function setUp(): void
    {
        self::assertTrue(apcu_enabled(), 'run the tests with: php -d apc.enable_cli=1');
        apcu_clear_cache();
    }

    public function testAddsUpTheBuckets(): void
    {
        $metrics = new Metrics();
        foreach ([0.005, 0.3, 60.0] as $seconds) {
            $metrics->observe('GET', '/orders', 200, $seconds);
        }

        $labels = 'method="GET",route="/orders",status="200"';
        $lines = explode("\n", $metrics->render());
        foreach (['0.005' => 1, '0.25' => 1, '0.5' => 2, '10' => 2, '+Inf' => 3] as $limit => $count) {
            self::assertContains("http_request_duration_seconds_bucket{{$labels},le=\"$limit\"} $count", $lines);
        }
        self::assertContains("http_request_duration_seconds_sum{{$labels}} 60.305000", $lines);
        self::assertContains("http_request_duration_seconds_count{{$labels}} 3", $lines);
    }
}
