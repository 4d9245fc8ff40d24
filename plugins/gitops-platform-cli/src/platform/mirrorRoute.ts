import type { PlatformChangeOf } from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { InvalidArgumentError } from 'commander';
import { portNumber } from './changeOptions';

export type MirrorRoute = NonNullable<
  PlatformChangeOf<'add-domain-mirror'>['routes']
>[number];

/**
 * Adds a route to those that were given before it.
 *
 * @param value - `{name}={path}={service}:{port}`, e.g. `api=/api=api-gw-sv:8080`;
 * a path that ends in `$` has to be equal, others are prefixes
 */
export function collectRoutes(
  value: string,
  earlier: MirrorRoute[] = [],
): MirrorRoute[] {
  const [, name, path, exact, serviceName, port] =
    /^([^=]+)=(\/[^=$]*)(\$?)=([^=:]+):(\d+)$/.exec(value) ?? [];
  if (!name) {
    throw new InvalidArgumentError(
      'It has to be {name}={path}={service}:{port}, e.g. api=/api=api-gw-sv:8080.',
    );
  }
  return [
    ...earlier,
    {
      name,
      path,
      pathType: exact ? 'Exact' : 'PathPrefix',
      serviceName,
      servicePort: portNumber(port),
    },
  ];
}
