import type { EnvironmentLinks } from '../model';
import { encodeSegment } from './percentEncoding';

/**
 * Page of an application in the Argo CD UI, `undefined` where the platform has
 * no Argo CD UI.
 *
 * Source: Argo CD 2.5 and later, `/applications/{namespace}/{name}`;
 * applications may be in any namespace.
 *
 * @param application - its name, e.g. `user-service-dev`, and the namespace that
 * it is in as far as that is known; the configured one where absent
 * @public
 */
export function argocdApplicationUrl(
  links: Pick<EnvironmentLinks, 'argocd'>,
  application: { name: string; namespace?: string },
): string | undefined {
  if (!links.argocd) {
    return undefined;
  }
  const { baseUrl } = links.argocd;
  const { name, namespace = links.argocd.namespace } = application;
  return `${baseUrl}/applications/${encodeSegment(namespace)}/${encodeSegment(
    name,
  )}`;
}
