import { InputError } from '@backstage/errors';
import { RE2JS, RE2JSException } from 're2js';

/**
 * Whether a branch passes the filter of a preview. The expression is Go RE2
 * and unanchored: `SHOP-` is found anywhere in the branch. Without an
 * expression every branch passes.
 *
 * Source: Argo CD ApplicationSet merge-request generator, `filters.branchMatch`
 * (`regexp.MatchString`).
 *
 * @throws InputError where the expression is not RE2, e.g. has a look-ahead.
 * @public
 */
export function matchesBranch(
  branchMatch: string | undefined,
  branch: string,
): boolean {
  if (!branchMatch) {
    return true;
  }
  try {
    return RE2JS.compile(branchMatch).matcher(branch).find();
  } catch (error) {
    if (error instanceof RE2JSException) {
      throw new InputError(
        `branchMatch '${branchMatch}' is not a valid RE2 expression: ${error.message}`,
      );
    }
    throw error;
  }
}
