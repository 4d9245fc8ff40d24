/**
 * Kubernetes Service of an application: `{appName}-sv`.
 *
 * Source: k8app 3.4.0 to 3.13.0, `service.yaml`.
 *
 * @example `user-service-sv`
 * @public
 */
export function kubernetesServiceName(appName: string): string {
  return `${appName}-sv`;
}

/**
 * Kubernetes Service of an application's Redis cache: `{appName}-cache-sv`.
 * The chart puts its address into `REDIS_URL`.
 *
 * Source: k8app from 3.7.0, `cache-service.yaml`.
 *
 * @example `user-service-cache-sv`
 * @public
 */
export function cacheServiceName(appName: string): string {
  return `${appName}-cache-sv`;
}
