<?php

declare(strict_types=1);

use App\Configuration;

require __DIR__ . '/../vendor/autoload.php';

// Before the first request: a wrong variable keeps the service from starting

try {
    $configuration = Configuration::read(getenv());
} catch (InvalidArgumentException $error) {
    fwrite(STDERR, $error->getMessage() . PHP_EOL);
    exit(1);
}
