import type { PlatformLinks } from '../model';
import { encodeSegment } from './percentEncoding';

/**
 * Page of an application in the Argo CD UI, `undefined` where the platform has
 * no Argo CD UI.
 *
 * Source: Argo CD 2.5 and later, `/applications/{namespace}/{name}`.
 *
 * @param application - name of the application, e.g. `user-service-dev`
 * @public
 */
export function argocdApplicationUrl(
  links: Pick<PlatformLinks, 'argocd'>,
  application: string,
): string | undefined {
  if (!links.argocd) {
    return undefined;
  }
  const { baseUrl, namespace } = links.argocd;
  return `${baseUrl}/applications/${encodeSegment(namespace)}/${encodeSegment(
    application,
  )}`;
}
