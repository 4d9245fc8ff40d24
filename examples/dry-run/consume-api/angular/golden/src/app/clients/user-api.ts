import { Injectable } from '@angular/core';
import { createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-web';
import { UserService } from '@acme/user-api-web';

const transport = createConnectTransport({
  // A route of the API gateway, which answers on the host of the page.
  baseUrl: '/api/user-service',
  // For each call; a call may ask for less.
  defaultTimeoutMs: 30_000,
});

/** Calls user-api over Connect. */
@Injectable({ providedIn: 'root' })
export class UserApi {
  readonly client = createClient(UserService, transport);
}
