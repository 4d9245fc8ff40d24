<?php

declare(strict_types=1);

namespace App;

use APCUIterator;

/**
 * A histogram of requests in the memory that all PHP processes of the pod share.
 *
 * Written in the text format 0.0.4 of Prometheus.
 */
final class Metrics
{
    public const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

    private const NAME = 'http_request_duration_seconds';

    private const BUCKETS = ['0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '10', '+Inf'];

    public function observe(string $method, string $route, int $status, float $seconds): void
    {
        $series = implode('|', [self::NAME, $method, $route, $status]);
        $bucket = '+Inf';
        foreach (self::BUCKETS as $limit) {
            if ($limit === '+Inf' || $seconds <= (float) $limit) {
                $bucket = $limit;
                break;
            }
        }
        apcu_inc("$series|$bucket");
        // Only whole numbers can be added to
        apcu_inc("$series|sum", (int) round($seconds * 1e6));
    }

    public function render(): string
    {
        $lines = ['# HELP ' . self::NAME . ' Duration of HTTP requests', '# TYPE ' . self::NAME . ' histogram'];
        foreach ($this->series() as $labels => $values) {
            $count = 0;
            foreach (self::BUCKETS as $limit) {
                $count += $values[$limit] ?? 0;
                $lines[] = sprintf('%s_bucket{%s,le="%s"} %d', self::NAME, $labels, $limit, $count);
            }
            $lines[] = sprintf('%s_sum{%s} %.6F', self::NAME, $labels, ($values['sum'] ?? 0) / 1e6);
            $lines[] = sprintf('%s_count{%s} %d', self::NAME, $labels, $count);
        }
        $lines[] = '# HELP php_info Version of PHP';
        $lines[] = '# TYPE php_info gauge';
        $lines[] = sprintf('php_info{version="%s"} 1', PHP_VERSION);

        return implode("\n", $lines) . "\n";
    }

    /** @return array<string, array<string, int>> labels to counts by bucket, not yet added up */
    private function series(): array
    {
        $series = [];
        foreach (new APCUIterator('/^' . self::NAME . '\|/') as $key => $entry) {
            [, $method, $route, $status, $bucket] = explode('|', (string) $key);
            $series[sprintf('method="%s",route="%s",status="%s"', $method, $route, $status)][$bucket] = $entry['value'];
        }
        ksort($series);

        return $series;
    }
}
