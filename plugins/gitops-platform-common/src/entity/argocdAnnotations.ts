import type { PlatformModel, PlatformService } from '../model';

/** Where Argo CD keeps applications unless it is told otherwise. */
const DEFAULT_NAMESPACE = 'argocd';

/** Source: Kubernetes "Labels and Selectors", syntax of label values. */
const LABEL_VALUE = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/**
 * Annotations that make the Argo CD cards of Roadie show a service's
 * applications of all environments: a label selector, since `argocd/app-name`
 * takes a single application and excludes the selector. `argocd/app-namespace`
 * is set only where applications are not in `argocd`; that plugin then needs
 * `argocd.namespacedApps: true`. It holds one namespace, so it is left out where
 * environments differ: the plugin then finds the applications of all namespaces.
 *
 * Source: `@roadiehq/backstage-plugin-argo-cd` 2.12.5, `useArgoCDAppData`;
 * labels by platform repository convention (template of the ApplicationSet).
 *
 * @public
 */
export function argocdAnnotations(
  model: Pick<PlatformModel, 'gitlabGroup' | 'environments'>,
  service: Pick<PlatformService, 'name'>,
): Record<string, string> {
  // A nested group (acme/shop) is no label value, and a selector with it is refused.
  const selector = [
    `app.kubernetes.io/name=${service.name}`,
    ...(LABEL_VALUE.test(model.gitlabGroup)
      ? [`app.kubernetes.io/part-of=${model.gitlabGroup}`]
      : []),
  ].join(',');
  const [namespace, ...others] = new Set(
    model.environments
      .filter(({ enabled }) => enabled)
      .map(({ links }) => links.argocd?.namespace ?? DEFAULT_NAMESPACE),
  );
  const isShared = namespace !== undefined && others.length === 0;
  return {
    'argocd/app-selector': selector,
    ...(isShared && namespace !== DEFAULT_NAMESPACE
      ? { 'argocd/app-namespace': namespace }
      : {}),
  };
}
