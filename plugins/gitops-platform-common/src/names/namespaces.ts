import type { PlatformModel } from '../model';

/**
 * Namespace of the services in an environment: `{namespacePrefix}-{environment}`.
 *
 * Source: platform repository convention (`global.namespacePrefix` of
 * `base.yaml`, template of the ApplicationSet).
 *
 * @example `shop-dev`
 * @public
 */
export function namespaceOf(
  model: Pick<PlatformModel, 'namespacePrefix'>,
  environment: string,
): string {
  return `${model.namespacePrefix}-${environment}`;
}

/**
 * Namespace of what the services of an environment share (databases, brokers):
 * `environments.{environment}.infraNamespace`, by default `infra-{environment}`.
 *
 * Source: platform repository convention (`base.yaml`).
 *
 * @public
 */
export function infrastructureNamespaceOf(
  model: Pick<PlatformModel, 'environments'>,
  environment: string,
): string {
  return (
    model.environments.find(candidate => candidate.name === environment)
      ?.infraNamespace ?? `infra-${environment}`
  );
}
