import type { EffectiveValue } from '../../model';
import type { Rule } from '../RuleContext';

/**
 * Values that are not what is written. The tag of an image is a text, whatever
 * it looks like: as a number, `1.10` is printed as `1.1` and `1234567` as
 * `1.234567e+06`.
 *
 * Source: Helm 3 (sigs.k8s.io/yaml, which reads every number as a double; Go
 * templates).
 */
export const misreadValues: Rule = ({ values }) =>
  values.values
    .filter(value => value.misread || isNumericTag(value))
    .map(value => ({ rule: 'misread-value', value }));

function isNumericTag({ path, value }: EffectiveValue): boolean {
  return (
    path.join('.') === 'image.tag' &&
    value !== undefined &&
    typeof JSON.parse(value) === 'number'
  );
}
