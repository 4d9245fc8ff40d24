import { NotImplementedError } from '@backstage/errors';
import {
  discoveryApiRef,
  fetchApiRef,
  type ApiHolder,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import {
  gitopsPlatformApiRef,
  type GitopsPlatformApi,
} from './GitopsPlatformApi';
import { GitopsPlatformClient } from './GitopsPlatformClient';

const ownClients = new WeakMap<FetchApi, GitopsPlatformClient>();

/**
 * The API of an app: the one that a plugin provides, else a client over the
 * app's own discovery and fetch APIs.
 *
 * In the new frontend system two plugins that provide the same API conflict
 * (`API_FACTORY_CONFLICT`), so only its owner, `gitops-platform`, provides this
 * one. Without the fallback, each entity plugin would fail in an app that lacks
 * that plugin.
 * The fallback is one client per app, so its answers are shared as well.
 *
 * @throws NotImplementedError when the app has neither.
 * @public
 */
export function gitopsPlatformApiOf(apiHolder: ApiHolder): GitopsPlatformApi {
  const provided = apiHolder.get(gitopsPlatformApiRef);
  if (provided) {
    return provided;
  }

  const discoveryApi = apiHolder.get(discoveryApiRef);
  const fetchApi = apiHolder.get(fetchApiRef);
  if (!discoveryApi || !fetchApi) {
    throw new NotImplementedError(
      `The app provides neither ${gitopsPlatformApiRef.id} nor the discovery and fetch APIs to make it from`,
    );
  }

  const existing = ownClients.get(fetchApi);
  if (existing) {
    return existing;
  }
  const client = new GitopsPlatformClient({ discoveryApi, fetchApi });
  ownClients.set(fetchApi, client);
  return client;
}
