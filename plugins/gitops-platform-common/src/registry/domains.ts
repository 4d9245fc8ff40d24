import type { PlatformModel } from '../model';

/**
 * The hosts that serve an environment: its domain, then its mirrors in their
 * order. Empty where the environment is unknown or has none.
 *
 * Source: platform repository convention (`environments.*.domain` and
 * `.mirrors` of `base.yaml`).
 *
 * @public
 */
export function environmentDomains(
  model: Pick<PlatformModel, 'environments'>,
  environment: string,
): string[] {
  const found = model.environments.find(
    candidate => candidate.name === environment,
  );
  if (!found) {
    return [];
  }
  const mirrors = [...found.mirrors]
    .sort((left, right) => left.index - right.index)
    .map(mirror => mirror.domain);
  return [...new Set([...(found.domain ? [found.domain] : []), ...mirrors])];
}
