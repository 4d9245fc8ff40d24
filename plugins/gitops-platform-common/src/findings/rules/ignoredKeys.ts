import type { Rule } from '../RuleContext';

/**
 * Keys of other charts that k8app has never read, and what it reads in their
 * place.
 *
 * Source: k8app 3.4.0, 3.8.0 and 3.11.0, `values.yaml` and templates.
 */
const IGNORED: [key: string, replacement?: string][] = [
  ['replicaCount', 'replicas'],
  ['autoscaling', 'hpa'],
  ['podDisruptionBudget', 'pdb'],
  ['env', 'configmap'],
  ['labels'],
  ['dependencies.redis', 'cache'],
  // The minimum of the autoscaler is `replicas`.
  ['hpa.minReplicas', 'replicas'],
];

/** Keys that look as if they did something. */
export const ignoredKeys: Rule = ({ values, model }) =>
  [...IGNORED, ...ignoredRoutes(model.chart.version)].flatMap(
    ([key, replacement]) => {
      const path = key.split('.');
      const value = values.values.find(candidate =>
        path.every((step, index) => candidate.path[index] === step),
      );
      return value
        ? [
            {
              rule: 'ignored-key',
              value,
              path,
              ...(replacement && { replacement }),
            },
          ]
        : [];
    },
  );

/** Source: k8app 3.11.0, which replaced `httpRoute` by `gateway`. */
function ignoredRoutes(
  version: string | undefined,
): [key: string, replacement: string][] {
  const match = /^\D*(\d+)\.(\d+)/.exec(version ?? '');
  if (!match) {
    return [];
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major > 3 || (major === 3 && minor >= 11)
    ? [['httpRoute', 'gateway']]
    : [['gateway', 'httpRoute']];
}
