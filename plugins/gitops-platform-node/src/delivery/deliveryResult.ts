import type { PlannedChange } from '../changes';
import { changedFiles } from './ChangeTask';
import type { DeliveryResult } from './PlatformDelivery';

/** What every answer says about the change, whatever became of it. */
export function deliveryResult(
  planned: PlannedChange,
  repository: { url: string },
  result: Pick<DeliveryResult, 'outcome'> & Partial<DeliveryResult>,
): DeliveryResult {
  const changed = changedFiles(planned);
  const told = changed.length > 0 ? changed : planned.edits;
  return {
    diff: changed.map(({ diff }) => diff).join(''),
    files: told.map(({ file }) => file),
    position: told[0]?.position,
    repositoryUrl: repository.url,
    followUps: planned.followUps,
    notes: [],
    ...result,
  };
}

/**
 * What a change does that is neither there already nor in conflict.
 *
 * @throws TypeError for one that is
 */
export function writtenOutcome({
  outcome,
}: PlannedChange): 'added' | 'removed' | 'changed' {
  if (outcome === 'unchanged' || outcome === 'conflict') {
    throw new TypeError(`A change with outcome "${outcome}" is not written`);
  }
  return outcome;
}
