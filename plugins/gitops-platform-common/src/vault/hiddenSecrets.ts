import type { SecretPathState } from '../api';

/**
 * Whether the portal does not see what a path holds, so that `present` of its
 * variables says nothing: its token may not look, or the path belongs to
 * another service.
 *
 * @public
 */
export function isHiddenSecret({
  status,
}: Pick<SecretPathState, 'status'>): boolean {
  return status === 'forbidden' || status === 'foreign';
}
