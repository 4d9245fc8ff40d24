import { scalarAt, type Rule } from '../RuleContext';

/**
 * A budget with both limits is refused by Kubernetes, and the chart sets
 * `maxUnavailable: 1` unless a file sets it to `null`.
 *
 * Source: k8app 3.8.0, `values.yaml` (`pdb`); Kubernetes, PodDisruptionBudget.
 */
export const disruptionBudgets: Rule = context => {
  const { values } = context.values;
  const minimum = values.find(
    ({ path }) => path.join('.') === 'pdb.minAvailable',
  );
  const isWritten =
    minimum !== undefined &&
    minimum.value !== 'null' &&
    scalarAt(context, 'pdb.enabled') === true &&
    scalarAt(context, 'pdb.maxUnavailable') !== null;
  return isWritten ? [{ rule: 'conflicting-budgets', value: minimum }] : [];
};
