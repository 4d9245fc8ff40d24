import type { Config } from '@backstage/config';
import { readServer, type ServerSettings } from '../settings/readServer';

/** How the portal reaches the Argo CD of a platform, or of one environment. */
export interface ArgocdSettings extends ServerSettings {
  token: string;
  /** Of its applications; those of all namespaces are looked at where absent. */
  namespace?: string;
}

/**
 * Reads one Argo CD of `sources.argocd`.
 *
 * @param key - full key of the section, for messages
 * @throws InputError (or the error of the configuration reader) naming the key that is wrong.
 */
export function readArgocdSettings(
  key: string,
  config: Config,
): ArgocdSettings {
  const namespace = config.getOptionalString('namespace');
  return {
    ...readServer(key, config),
    token: config.getString('token').trim(),
    ...(namespace && { namespace }),
  };
}
