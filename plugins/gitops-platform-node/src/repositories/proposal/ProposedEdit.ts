import { isError } from '@backstage/errors';

/** What a proposal does to the text of a file that is there. */
export type ProposedEdit =
  | { outcome: 'changed'; text: string; diff: string }
  | { outcome: 'unchanged' }
  | { outcome: 'kept'; reason: string };

/**
 * Leaves a file to a person where it is in a form that cannot be edited safely.
 *
 * @param byHand - what that person shall do
 */
export function editOrKeep(
  edit: () => ProposedEdit,
  byHand: string,
): ProposedEdit {
  try {
    return edit();
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return { outcome: 'kept', reason: `${error.message}; ${byHand}` };
    }
    throw error;
  }
}
