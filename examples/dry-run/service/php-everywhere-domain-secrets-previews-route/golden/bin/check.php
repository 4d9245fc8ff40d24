<?php

declare(strict_types=1);

use App\Configuration;
use App\Logger;

require __DIR__ . '/../vendor/autoload.php';

// Before the first request: a wrong variable keeps the service from starting

try {
    $configuration = Configuration::read(getenv());
} catch (InvalidArgumentException $error) {
    fwrite(STDERR, $error->getMessage() . PHP_EOL);
    exit(1);
}

$logger = new Logger($configuration, STDERR);
foreach (Configuration::SECRET_NAMES as $name) {
    if (!isset($configuration->secrets[$name])) {
        $logger->warn('secret is not set', ['variable' => $name]);
    }
}
