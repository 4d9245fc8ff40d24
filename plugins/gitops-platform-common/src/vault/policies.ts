import type { PlatformModel } from '../model';
import { namespaceOf } from '../names/namespaces';
import { joinPath } from './pathSegments';

/** @public */
export interface NamespacePolicy {
  /** Name of the Vault policy. */
  policy: string;
  /** Role of the Kubernetes auth method that pods of the namespace log in with. */
  role: string;
  /** Audience that the role demands. */
  audience: string;
  /** What the policy allows to read; `+` stands for exactly one segment. */
  pathPattern: string;
}

/** @public */
export interface ServicePolicy {
  /** Name of the Vault policy. */
  policy: string;
  /** Role of the Kubernetes auth method. */
  role: string;
}

/**
 * Vault policy and role of an environment's namespace. The VaultAuth of the
 * namespace logs in with this role, so a path outside the pattern is denied.
 *
 * Source: platform repository convention (bootstrap job): policy
 * `{namespace}-read` on `{mount}/data/{vaultPathPrefix}/+/{environment}/+`,
 * role `{namespace}-default`, audience of `vaultAuth.audiences`.
 *
 * @public
 */
export function namespacePolicy(
  model: Pick<PlatformModel, 'namespacePrefix' | 'vaultPathPrefix' | 'vault'>,
  environment: string,
): NamespacePolicy {
  const namespace = namespaceOf(model, environment);
  return {
    policy: `${namespace}-read`,
    role: `${namespace}-default`,
    audience: model.vault.audience,
    pathPattern: joinPath(
      model.vault.mount,
      'data',
      model.vaultPathPrefix,
      '+',
      environment,
      '+',
    ),
  };
}

/**
 * Vault policy and role of a single service in an environment.
 *
 * Source: platform repository convention (bootstrap job): policy
 * `{vaultPathPrefix}-{service}-{environment}`, role `{service}-{environment}`.
 *
 * @public
 */
export function servicePolicy(
  model: Pick<PlatformModel, 'vaultPathPrefix'>,
  service: string,
  environment: string,
): ServicePolicy {
  return {
    policy: `${model.vaultPathPrefix}-${service}-${environment}`,
    role: `${service}-${environment}`,
  };
}

/**
 * Whether a Vault policy path covers a request path: `+` stands for one
 * segment, a final `*` for any rest.
 *
 * Source: Vault "Policies", path matching with `+` and `*`.
 *
 * @public
 */
export function policyCovers(pathPattern: string, path: string): boolean {
  const prefix = pathPattern.endsWith('*');
  const pattern = (prefix ? pathPattern.slice(0, -1) : pathPattern).split('/');
  const segments = path.split('/');
  if (
    prefix
      ? segments.length < pattern.length
      : segments.length !== pattern.length
  ) {
    return false;
  }
  return pattern.every((expected, index) => {
    if (expected === '+') {
      return segments[index] !== '';
    }
    return prefix && index === pattern.length - 1
      ? segments[index].startsWith(expected)
      : segments[index] === expected;
  });
}
