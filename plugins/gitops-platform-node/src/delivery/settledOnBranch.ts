import { ChangeConflictError } from './ChangeConflictError';
import { entryUrl, type PlannedDelivery } from './ChangeTask';
import { deliveryResult } from './deliveryResult';
import type { DeliveryResult } from './PlatformDelivery';

/** What to do about other values on the branch. */
export const CONFLICT_HINT =
  'Use the values that are there, change them by hand, or ask for something else';

/**
 * @returns the answer where the branch has what is asked for already; `undefined` where it has to be written.
 * @throws ChangeConflictError where the branch has other values.
 */
export function settledOnBranch(
  plan: PlannedDelivery,
): DeliveryResult | undefined {
  const { tree, planned } = plan;
  const { branch, project } = tree.repository;
  if (planned.outcome === 'conflict') {
    throw new ChangeConflictError(
      planned,
      `branch ${branch} of ${project}`,
      CONFLICT_HINT,
    );
  }
  if (planned.outcome === 'unchanged') {
    return deliveryResult(planned, tree.repository, {
      outcome: 'unchanged',
      branch,
      url: entryUrl(plan),
    });
  }
  return undefined;
}
