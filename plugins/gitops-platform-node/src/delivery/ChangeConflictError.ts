import { ConflictError } from '@backstage/errors';
import type { EditDifference } from '../edit';
import type { PlannedChange } from '../changes/PlannedChange';

/**
 * What the change would write is there already, with other values.
 *
 * @public
 */
export class ChangeConflictError extends ConflictError {
  /** Every value that differs, at least one. */
  readonly differences: EditDifference[];

  /**
   * @param where - what holds the other values, e.g. `branch main of acme/gitops-config`
   * @param hint - what to do, without a full stop
   */
  constructor(planned: PlannedChange, where: string, hint: string) {
    const places = planned.edits
      .filter(({ outcome }) => outcome === 'conflict')
      .map(({ file, position }) =>
        position ? `${file}:${position.line}` : file,
      );
    const differences = planned.differences ?? [];
    const values = differences.map(
      ({ path, existing, requested }) =>
        `${path} is ${shown(existing)} and ${shown(requested)} was asked for`,
    );
    super(
      `conflict: "${planned.title}" meets other values at ${places.join(
        ', ',
      )} (${where}): ${values.join('; ')}. ${hint}`,
    );
    this.differences = differences;
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
