import { didYouMean } from '../closest';
import {
  anything,
  boolean,
  combine,
  constant,
  Constant,
  isOnly,
  oneOf,
  Shape,
} from '../shapes/Shape';
import type { Binary, Span } from '../syntax';
import type { Report } from './Report';

/** What a comparison gives; reports one that never holds. */
export function compareShapes(
  operator: '==' | '===' | '!=' | '!==',
  left: Shape,
  right: Shape,
  span: Span,
  report: Report,
): Shape {
  const strict = operator.length === 3;
  const negated = operator[0] === '!';
  const equal = (a: Constant, b: Constant) =>
    // The engine compares loosely where the template does.
    // eslint-disable-next-line eqeqeq
    strict ? a === b : a == b;
  const result = combine(left, right, equal) ?? compareKinds(left, right);
  if (!result) {
    return boolean;
  }
  if (!result.values?.includes(true)) {
    reportImpossible(left, right, span, negated, report);
  }
  return negated ? opposite(result) : result;
}

/** What `in` or `not in` gives; reports a value that is in no such list. */
export function containsShape(
  expression: Binary,
  left: Shape,
  right: Shape,
  report: Report,
): Shape {
  const elements = isOnly(right, 'list') ? right.items?.values : undefined;
  const negated = expression.operator === 'not in';
  if (!elements || !left.values) {
    return boolean;
  }
  const found = oneOf(left.values.map(value => elements.includes(value)));
  if (!found.values?.includes(true)) {
    reportImpossible(
      left,
      right.items ?? anything,
      expression,
      negated,
      report,
    );
    return negated ? opposite(found) : found;
  }
  // Only a list that is written out has all of its elements.
  if (expression.right.type !== 'list') {
    return boolean;
  }
  return negated ? opposite(found) : found;
}

/** A text is never equal to a map or a list that is compared with it. */
function compareKinds(left: Shape, right: Shape): Shape | undefined {
  const never =
    (isOnly(left, 'map') && isOnly(right, 'text', 'number', 'boolean')) ||
    (isOnly(right, 'map') && isOnly(left, 'text', 'number', 'boolean')) ||
    (isOnly(left, 'list') && isOnly(right, 'boolean'));
  return never ? constant(false) : undefined;
}

function opposite({ values = [] }: Shape): Shape {
  return oneOf(values.map(value => !value));
}

function reportImpossible(
  left: Shape,
  right: Shape,
  span: Span,
  negated: boolean,
  report: Report,
) {
  const countOf = ({ values }: Shape) => values?.length ?? Infinity;
  const [few, many] =
    countOf(left) <= countOf(right) ? [left, right] : [right, left];
  // Two constants are a constant condition, which has a rule of its own, and
  // an answer may always be empty.
  if (countOf(many) <= 1 || few.values?.some(isEmpty)) {
    return;
  }
  const wanted = (few.values ?? []).map(value => JSON.stringify(value));
  const possible = (many.values ?? []).filter(value => value !== undefined);
  const what = wanted.join(' or ') || 'This';
  report(
    'impossible-comparison',
    'error',
    span,
    `${what} is none of the values that are possible here, so the comparison is always ${negated}`,
    possible.length > 0 ? hintFor(few.values?.[0], possible) : undefined,
  );
}

function isEmpty(value: Constant): boolean {
  return value === undefined || value === null || value === '';
}

function hintFor(wanted: Constant, possible: readonly Constant[]) {
  const isFlag = possible.every(value => typeof value === 'boolean');
  if (typeof wanted === 'string' && isFlag) {
    return wanted === 'true' || wanted === 'false'
      ? `write ${wanted} without quotes`
      : 'it is true or false';
  }
  return didYouMean(String(wanted), possible.map(String));
}
