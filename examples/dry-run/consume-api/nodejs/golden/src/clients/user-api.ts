import { UserService } from '@acme/user-api-web';
import { type Client, createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';

export type UserApi = Client<typeof UserService>;

/** Calls user-api at the given address, over Connect. */
export function createUserApi(baseUrl: string): UserApi {
  const transport = createConnectTransport({
    httpVersion: '1.1',
    baseUrl,
    // For each call; a call may ask for less.
    defaultTimeoutMs: 30_000,
  });
  return createClient(UserService, transport);
}
