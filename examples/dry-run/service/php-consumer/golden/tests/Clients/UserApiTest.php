<?php

declare(strict_types=1);

namespace App\Tests\Clients;

use App\Clients\UserApi;
use User\V1\CreateUserRequest;
use User\V1\CreateUserResponse;
use PHPUnit\Framework\TestCase;
use RuntimeException;

final class UserApiTest extends TestCase
{
    /** Answers one request: with an empty message where it is the expected one. */
    private const STAND_IN = <<<'PHP'
        $server = stream_socket_server('tcp://127.0.0.1:0');
        echo stream_socket_get_name($server, false), "\n";
        $caller = stream_socket_accept($server, 10);
        $isExpected = fgets($caller) === "POST $argv[1] HTTP/1.1\r\n";
        while (trim(fgets($caller)) !== '');
        [$status, $body] = $isExpected ? ['200 OK', '{}'] : ['501 Not Implemented', '{"code":"unimplemented"}'];
        fwrite($caller, "HTTP/1.1 $status\r\nContent-Length: " . strlen($body) . "\r\nConnection: close\r\n\r\n$body");
        PHP;

    /** @var resource */
    private $process;

    protected function tearDown(): void
    {
        proc_terminate($this->process);
        proc_close($this->process);
    }

    public function testCallsIt(): void
    {
        $client = new UserApi($this->answering('/user.v1.UserService/CreateUser'));

        self::assertEquals(new CreateUserResponse(), $client->createUser(new CreateUserRequest()));
    }

    public function testSaysWhatWentWrong(): void
    {
        $client = new UserApi($this->answering('/nothing'));

        $this->expectException(RuntimeException::class);
        $this->expectExceptionMessage('501 Not Implemented: {"code":"unimplemented"}');

        $client->createUser(new CreateUserRequest());
    }

    private function answering(string $path): string
    {
        $process = proc_open([PHP_BINARY, '-r', self::STAND_IN, '--', $path], [1 => ['pipe', 'w']], $pipes);
        self::assertIsResource($process);
        $this->process = $process;

        return 'http://' . trim((string) fgets($pipes[1]));
    }
}
