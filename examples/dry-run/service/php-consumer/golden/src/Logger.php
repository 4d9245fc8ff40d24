<?php

declare(strict_types=1);

namespace App;

use DateTimeImmutable;

/** Writes one JSON object per line. Requests are logged by the server before PHP. */
final class Logger
{
    /** @param resource $stream */
    public function __construct(
        private readonly Configuration $configuration,
        private readonly mixed $stream,
    ) {
    }

    /** @param array<string, mixed> $context */
    public function debug(string $message, array $context = []): void
    {
        $this->log('debug', $message, $context);
    }

    /** @param array<string, mixed> $context */
    public function info(string $message, array $context = []): void
    {
        $this->log('info', $message, $context);
    }

    /** @param array<string, mixed> $context */
    public function warn(string $message, array $context = []): void
    {
        $this->log('warn', $message, $context);
    }

    /** @param array<string, mixed> $context */
    public function error(string $message, array $context = []): void
    {
        $this->log('error', $message, $context);
    }

    /** @param array<string, mixed> $context */
    private function log(string $level, string $message, array $context): void
    {
        $order = array_flip(Configuration::LOG_LEVELS);
        if ($order[$level] < $order[$this->configuration->logLevel]) {
            return;
        }
        $line = [
            'level' => $level,
            'ts' => (new DateTimeImmutable())->format('Y-m-d\TH:i:s.vP'),
            'msg' => $message,
            'service' => $this->configuration->serviceName,
            'version' => $this->configuration->version,
            'environment' => $this->configuration->environment,
            ...$context,
        ];
        $flags = JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_UNESCAPED_SLASHES;
        fwrite($this->stream, json_encode($line, $flags) . "\n");
    }
}
