import type { EnvironmentLinks } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LabelledApplication } from './ArgocdClient';

/**
 * The application of this name. Where several namespaces have one, it is that
 * of the namespace that the pages link to.
 *
 * Source: Argo CD, applications in any namespace: a name is unique in its
 * namespace only.
 */
export function applicationNamed(
  links: Pick<EnvironmentLinks, 'argocd'>,
  applications: LabelledApplication[] | undefined,
  wanted: string,
): LabelledApplication | undefined {
  const named = (applications ?? []).filter(({ name }) => name === wanted);
  return (
    named.find(({ namespace }) => namespace === links.argocd?.namespace) ??
    named[0]
  );
}
