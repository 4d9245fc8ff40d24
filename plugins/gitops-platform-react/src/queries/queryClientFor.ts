import { QueryClient } from '@tanstack/react-query';
import type { GitopsPlatformApi } from '../api';

/** How long an answer is shown without asking again; the backend's own default. */
const STALE_AFTER_MS = 60_000;

const queryClients = new WeakMap<GitopsPlatformApi, QueryClient>();

/**
 * The cache that belongs to an API instance.
 *
 * A React provider could not do this: `PluginWrapperBlueprint` wraps the
 * extensions of one plugin, while the cards of several plugins ask for the same
 * entity. All of them have the same API instance, so the cache hangs on that.
 * Tests that make their own instance get their own cache.
 */
export function queryClientFor(api: GitopsPlatformApi): QueryClient {
  const existing = queryClients.get(api);
  if (existing) {
    return existing;
  }
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        // The backend retries where that helps; a person has the retry button.
        retry: false,
        // `navigator.onLine` is wrong behind some VPNs; a request tells.
        networkMode: 'always',
      },
    },
  });
  queryClients.set(api, queryClient);
  return queryClient;
}
