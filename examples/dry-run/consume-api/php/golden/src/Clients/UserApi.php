<?php

declare(strict_types=1);

namespace App\Clients;

use User\V1\CreateUserRequest;
use User\V1\CreateUserResponse;
use RuntimeException;

/** Calls user-api over Connect: a message in JSON, by POST. */
final class UserApi
{
    private const SERVICE = 'user.v1.UserService';
    private const SECONDS = 30;

    public function __construct(private readonly string $address)
    {
    }

    /** @throws RuntimeException with what went wrong; write other procedures after its model */
    public function createUser(CreateUserRequest $request): CreateUserResponse
    {
        $response = new CreateUserResponse();
        // A newer contract may answer with more than this version knows
        $response->mergeFromJsonString($this->call('CreateUser', $request->serializeToJsonString()), true);

        return $response;
    }

    private function call(string $procedure, string $message): string
    {
        $url = sprintf('%s/%s/%s', rtrim($this->address, '/'), self::SERVICE, $procedure);
        $stream = @fopen($url, 'r', false, stream_context_create([
            'http' => [
                'method' => 'POST',
                'header' => ['Content-Type: application/json', 'Connect-Protocol-Version: 1'],
                'content' => $message,
                'timeout' => self::SECONDS,
                'ignore_errors' => true,
            ],
        ]));
        if ($stream === false) {
            throw new RuntimeException(error_get_last()['message'] ?? "$url did not answer");
        }
        $body = (string) stream_get_contents($stream);
        ['wrapper_data' => $headers, 'timed_out' => $isLate] = stream_get_meta_data($stream);
        fclose($stream);
        if ($isLate) {
            throw new RuntimeException(sprintf('%s did not answer within %d seconds', $url, self::SECONDS));
        }
        // HTTP/1.1 200 OK
        if ((explode(' ', $headers[0])[1] ?? '') !== '200') {
            throw new RuntimeException(sprintf('%s answered %s: %s', $url, $headers[0], $body));
        }

        return $body;
    }
}
