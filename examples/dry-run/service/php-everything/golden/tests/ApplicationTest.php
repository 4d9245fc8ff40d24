<?php

declare(strict_types=1);

namespace App\Tests;

use App\Application;
use App\Cache;
use App\Configuration;
use App\Logger;
use App\Metrics;
use App\Response;
use App\Routes;
use PHPUnit\Framework\TestCase;
use RuntimeException;

final class ApplicationTest extends TestCase
{
    private Application $application;

    /** @var resource */
    private $log;

    protected function setUp(): void
    {
        self::assertTrue(apcu_enabled(), 'run the tests with: php -d apc.enable_cli=1');
        apcu_clear_cache();
        $configuration = Configuration::read(['VERSION' => 'v1.2.3', 'LOG_LEVEL' => 'error']);
        $this->log = fopen('php://memory', 'w+') ?: throw new RuntimeException('no memory');
        $logger = new Logger($configuration, $this->log);
        $routes = [
            ...Routes::create($configuration, new Cache(null, $logger)),
            'GET /broken' => static fn (): Response => throw new RuntimeException('broken on purpose'),
        ];
        $this->application = new Application($routes, new Metrics(), $logger);
    }

    public function testSaysWhoItIs(): void
    {
        $response = $this->application->handle('GET', '/');

        self::assertSame(200, $response->status);
        self::assertSame(
            ['service' => Configuration::SERVICE_NAME, 'version' => 'v1.2.3', 'environment' => 'local'],
            json_decode($response->body, true),
        );
    }

    public function testIsAliveAndReady(): void
    {
        self::assertSame(200, $this->application->handle('GET', '/healthz')->status);
        self::assertSame(200, $this->application->handle('GET', '/readyz')->status);
        self::assertSame(200, $this->application->handle('HEAD', '/readyz')->status);
    }

    public function testMeasuresRequestsByRouteNotByPath(): void
    {
        $this->application->handle('GET', '/');
        $this->application->handle('GET', '/surprise');
        $this->application->handle('INVENTED', '/surprise');

        $metrics = $this->application->handle('GET', '/metrics')->body;
        $count = 'http_request_duration_seconds_count';
        self::assertStringContainsString("{$count}{method=\"GET\",route=\"/\",status=\"200\"} 1\n", $metrics);
        self::assertStringContainsString("{$count}{method=\"GET\",route=\"unknown\",status=\"404\"} 1\n", $metrics);
        self::assertStringContainsString("{$count}{method=\"other\",route=\"unknown\",status=\"404\"} 1\n", $metrics);
        self::assertStringNotContainsString('surprise', $metrics);
    }

    public function testDoesNotTellCallersWhyItFailed(): void
    {
        $response = $this->application->handle('GET', '/broken');

        self::assertSame(500, $response->status);
        self::assertSame(['error' => 'internal error'], json_decode($response->body, true));
        rewind($this->log);
        self::assertStringContainsString('broken on purpose', (string) stream_get_contents($this->log));
    }
}
