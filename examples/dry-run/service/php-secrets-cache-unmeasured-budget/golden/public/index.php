<?php

declare(strict_types=1);

use App\Application;
use App\Cache;
use App\Configuration;
use App\Logger;
use App\Metrics;
use App\Routes;

require __DIR__ . '/../vendor/autoload.php';

$configuration = Configuration::read(getenv());
$logger = new Logger($configuration, fopen('php://stderr', 'w') ?: throw new RuntimeException('no stderr'));
$routes = Routes::create($configuration, new Cache($configuration->redisUrl, $logger));
$application = new Application($routes, new Metrics(), $logger);

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$application->handle($_SERVER['REQUEST_METHOD'], is_string($path) ? $path : '/')->send();
