/**
 * What is wrong with a path that a service reads.
 *
 * - `outside-policy`: the policy of the namespace does not cover it.
 * - `other-environment`: it is a path of another environment, typically because
 *   `default.yaml` holds it for all of them.
 * - `relative-outside-policy`: it is written without a leading slash, and what
 *   the chart makes of that is not covered.
 * - `relative`: as before, yet covered.
 */
export type PathFinding =
  | { code: 'outside-policy' }
  | { code: 'other-environment'; environment: string }
  | { code: 'relative-outside-policy' }
  | { code: 'relative' };
