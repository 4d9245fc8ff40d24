import { InputError } from '@backstage/errors';

/** Whether a set of labels is selected. */
export type LabelPredicate = (
  labels: Readonly<Record<string, string>>,
) => boolean;

const KEY = '([A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?)';
const VALUE = '([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|)';
const EQUALITY = new RegExp(`^${KEY}\\s*(==|=|!=)\\s*${VALUE}$`);
const SET = new RegExp(`^${KEY}\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EXISTENCE = new RegExp(`^(!?)\\s*${KEY}$`);

/**
 * Reads a label selector: requirements with `=`, `==`, `!=`, `in (…)`, `notin (…)`, a key alone and
 * `!key`, all of which must hold. The empty selector selects everything.
 *
 * Source: Kubernetes "Labels and Selectors".
 *
 * @throws InputError naming the requirement that cannot be understood.
 */
export function parseLabelSelector(selector: string): LabelPredicate {
  const requirements = splitRequirements(selector).map(parseRequirement);
  return labels => requirements.every(holds => holds(labels));
}

/** Splits at the commas that are not inside parentheses. */
function splitRequirements(selector: string): string[] {
  if (selector.trim() === '') {
    return [];
  }
  return selector.split(/,(?![^(]*\))/).map(text => text.trim());
}

function parseRequirement(text: string): LabelPredicate {
  const equality = EQUALITY.exec(text);
  if (equality) {
    const [, key, operator, value] = equality;
    return operator === '!='
      ? labels => labels[key] !== value
      : labels => labels[key] === value;
  }
  const set = SET.exec(text);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return operator === 'in'
      ? labels => key in labels && values.includes(labels[key])
      : labels => !(key in labels) || !values.includes(labels[key]);
  }
  const existence = EXISTENCE.exec(text);
  if (existence) {
    const [, negation, key] = existence;
    return labels => key in labels === (negation === '');
  }
  throw new InputError(
    `unable to parse requirement: '${text}' is not a label requirement`,
  );
}
