import type { PlatformModel } from '../model';

/**
 * Argo CD application of a service in an environment: `{service}-{environment}`.
 *
 * Source: platform repository convention (ApplicationSet over environments ×
 * services).
 *
 * @example `user-service-dev`
 * @public
 */
export function applicationName(service: string, environment: string): string {
  return `${service}-${environment}`;
}

/**
 * Labels of the Argo CD application of a service in an environment.
 *
 * Source: platform repository convention (template of the ApplicationSet).
 *
 * @public
 */
export function applicationLabels(
  model: Pick<PlatformModel, 'gitlabGroup'>,
  service: string,
  environment: string,
): Record<string, string> {
  return {
    'app.kubernetes.io/name': service,
    environment,
    'app.kubernetes.io/part-of': model.gitlabGroup,
  };
}
