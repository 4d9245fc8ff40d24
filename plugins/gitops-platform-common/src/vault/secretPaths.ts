import type { PlatformModel } from '../model';
import { namespaceOf } from '../names/namespaces';
import { substitutesEnvironment } from './chartGeneration';
import { cleanPath, joinPath } from './pathSegments';
import { namespacePolicy, policyCovers } from './policies';

/**
 * How a path under `secrets:` of a values file became a Vault path.
 * @public
 */
export type SecretPathRule =
  | 'verbatim'
  | 'relative-to-namespace'
  | 'env-substituted';

/** @public */
export interface SecretPathRequest {
  /** Key of the service in the platform. */
  service: string;
  /** `appName` of the service's values. */
  appName: string;
  environment: string;
  /** The path as written under `secrets:`. */
  path: string;
}

/** @public */
export interface ResolvedSecretPath {
  /** Mount of the KV v2 engine. */
  mount: string;
  /** Path under the mount, without `data/` and without a leading slash. */
  path: string;
  /** The path as written decides alone; nothing is put in front of it. */
  absolute: boolean;
  /** The policy of the environment's namespace allows to read it. */
  insidePolicy: boolean;
  rule: SecretPathRule;
}

/**
 * Where the chart looks for a secret.
 *
 * - k8app 3.4 to 3.8: a path with a leading `/` is taken verbatim under the
 *   mount; any other becomes `{namespace}/{appName}/{environment}/{path}`,
 *   which no policy of the platform covers.
 * - k8app from 3.9: the path is verbatim, with `{env}` replaced by the
 *   environment.
 *
 * A platform that does not tell its chart's version, or tells it as something
 * other than a version, is read by the rules of 3.4 to 3.8. `.`, `..` and empty
 * segments are resolved as the Vault client does; a path that points above the
 * mount stays at its root and is never inside the policy.
 *
 * Source: k8app 3.4.0, 3.8.0, 3.9.0 and 3.13.0, `templates/secrets/_helpers.tpl`.
 *
 * @public
 */
export function resolveSecretPath(
  model: Pick<
    PlatformModel,
    'chart' | 'namespacePrefix' | 'vault' | 'vaultPathPrefix'
  >,
  request: SecretPathRequest,
): ResolvedSecretPath {
  const { text, rule } = substitutesEnvironment(model.chart.version)
    ? withEnvironment(request)
    : withConvention(model, request);
  const { path, escaped } = cleanPath(text);
  const mount = joinPath(model.vault.mount);
  const { pathPattern } = namespacePolicy(model, request.environment);
  return {
    mount,
    path,
    absolute: rule !== 'relative-to-namespace',
    insidePolicy:
      !escaped && policyCovers(pathPattern, `${mount}/data/${path}`),
    rule,
  };
}

function withEnvironment({ path, environment }: SecretPathRequest): {
  text: string;
  rule: SecretPathRule;
} {
  return path.includes('{env}')
    ? { text: path.split('{env}').join(environment), rule: 'env-substituted' }
    : { text: path, rule: 'verbatim' };
}

function withConvention(
  model: Pick<PlatformModel, 'namespacePrefix'>,
  { appName, environment, path }: SecretPathRequest,
): { text: string; rule: SecretPathRule } {
  return path.startsWith('/')
    ? { text: path, rule: 'verbatim' }
    : {
        text: `${namespaceOf(
          model,
          environment,
        )}/${appName}/${environment}/${path}`,
        rule: 'relative-to-namespace',
      };
}
