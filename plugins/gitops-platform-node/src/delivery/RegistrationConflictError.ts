import { ConflictError } from '@backstage/errors';
import type { EditDifference } from '../edit';
import type { FileEdit } from '../layouts';

/**
 * The service is entered already, with other values.
 *
 * @public
 */
export class RegistrationConflictError extends ConflictError {
  /** Every value that differs, at least one. */
  readonly differences: EditDifference[];

  /**
   * @param where - what holds the entry, e.g. `branch main of acme/gitops-config`
   */
  constructor(service: string, edit: FileEdit, where: string, hint: string) {
    const place = edit.position
      ? `${edit.file}:${edit.position.line}`
      : edit.file;
    const values = (edit.differences ?? [])
      .map(
        ({ path, existing, requested }) =>
          `${path} is ${shown(existing)} and ${shown(requested)} was asked for`,
      )
      .join('; ');
    super(
      `conflict: service "${service}" is entered with other values at ${place} (${where}): ${values}. ${hint}`,
    );
    this.differences = edit.differences ?? [];
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
