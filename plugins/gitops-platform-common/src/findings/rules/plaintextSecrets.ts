import type { Rule } from '../RuleContext';

/**
 * Values that the server hides, because the key says that they are confidential
 * or because there is a password in them. They are in git all the same.
 */
export const plaintextSecrets: Rule = ({ values }) =>
  values.values
    .filter(({ value }) => value === undefined)
    .map(value => ({ rule: 'plaintext-secret', value }));
