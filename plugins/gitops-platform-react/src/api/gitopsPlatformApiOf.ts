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
 * Since 1.54 the new frontend system lets only the plugin that owns an API
 * reference provide it without a conflict. Without this fallback, each of the
 * entity plugins would fail in an app that lacks the plugin `gitops-platform`.
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
