import {
  namespacePolicy,
  policyCovers,
  type PlatformModel,
  type ResolvedSecretPath,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PathFinding } from './PathFinding';

/** What is wrong with a resolved path, if anything is. */
export function findingOf(
  model: PlatformModel,
  resolved: ResolvedSecretPath,
): PathFinding | undefined {
  const relative = resolved.rule === 'relative-to-namespace';
  if (resolved.insidePolicy) {
    return relative ? { code: 'relative' } : undefined;
  }
  if (relative) {
    return { code: 'relative-outside-policy' };
  }
  const owner = model.environments.find(environment =>
    policyCovers(
      namespacePolicy(model, environment.name).pathPattern,
      `${resolved.mount}/data/${resolved.path}`,
    ),
  );
  return owner
    ? { code: 'other-environment', environment: owner.name }
    : { code: 'outside-policy' };
}
