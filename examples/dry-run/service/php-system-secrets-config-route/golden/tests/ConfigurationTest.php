<?php

declare(strict_types=1);

namespace App\Tests;

use App\Configuration;
use InvalidArgumentException;
use PHPUnit\Framework\TestCase;

final class ConfigurationTest extends TestCase
{
    public function testHasDefaultsForADeveloperMachine(): void
    {
        $configuration = Configuration::read(['VERSION' => '']);

        self::assertSame(Configuration::SERVICE_NAME, $configuration->serviceName);
        self::assertSame('development', $configuration->version);
        self::assertSame('info', $configuration->logLevel);
    }

    public function testReadsWhatThePlatformSets(): void
    {
        $configuration = Configuration::read(['LOG_LEVEL' => 'debug', 'ENVIRONMENT' => 'somewhere']);

        self::assertSame('debug', $configuration->logLevel);
        self::assertSame('somewhere', $configuration->environment);
    }

    public function testReadsTheSecretsAndNothingElse(): void
    {
        $name = Configuration::SECRET_NAMES[0];
        $configuration = Configuration::read([$name => 'value', 'SURPRISE' => 'other']);

        self::assertSame([$name => 'value'], $configuration->secrets);
    }

    public function testNamesAWrongVariable(): void
    {
        $this->expectException(InvalidArgumentException::class);
        $this->expectExceptionMessage('LOG_LEVEL must be one of debug, info, warn, error, but is "loud"');

        Configuration::read(['LOG_LEVEL' => 'loud']);
    }
}
