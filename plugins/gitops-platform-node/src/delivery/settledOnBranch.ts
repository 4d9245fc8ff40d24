import type { DeliveryResult } from './PlatformDelivery';
import { RegistrationConflictError } from './RegistrationConflictError';
import type { PlannedEdit, RegistrationTask } from './RegistrationTask';

/**
 * @returns the answer where the entry is on the platform's branch already; `undefined` where it has to be written.
 * @throws RegistrationConflictError where the branch holds the entry with other values.
 */
export function settledOnBranch(
  task: RegistrationTask,
  plan: PlannedEdit,
): DeliveryResult | undefined {
  const { tree, edit } = plan;
  const { branch, project } = tree.repository;
  if (edit.outcome === 'conflict') {
    throw new RegistrationConflictError(
      task.registration.name,
      edit,
      `branch ${branch} of ${project}`,
      'Use the values that are there, change the entry by hand, or choose another name',
    );
  }
  if (edit.outcome === 'unchanged') {
    return {
      outcome: 'unchanged',
      diff: '',
      file: edit.file,
      position: edit.position,
      branch,
      url: task.entryUrl(plan),
      notes: [],
    };
  }
  return undefined;
}
