import {
  anything,
  boolean,
  combine,
  constant,
  isOnly,
  number,
  Shape,
  text,
  truthOf,
  union,
} from '../shapes/Shape';
import type { Binary, Unary } from '../syntax';
import { compareShapes, containsShape } from './comparisons';
import type { Report } from './Report';

/** What a sign or `not` makes of its operand. */
export function unaryShape({ operator }: Unary, operand: Shape): Shape {
  if (operator !== 'not') {
    return number;
  }
  const truth = truthOf(operand);
  return truth === undefined ? boolean : constant(!truth);
}

/** What a binary operator makes of both sides; reports comparisons that never hold. */
export function binaryShape(
  expression: Binary,
  left: Shape,
  right: Shape,
  report: Report,
): Shape {
  const { operator } = expression;
  switch (operator) {
    case 'or':
      return truthOf(left) === true
        ? left
        : combine(left, right, (a, b) => a || b) ?? union(left, right);
    case 'and':
      return truthOf(left) === false
        ? left
        : combine(left, right, (a, b) => a && b) ?? union(left, right);
    case '==':
    case '===':
    case '!=':
    case '!==':
      return compareShapes(operator, left, right, expression, report);
    case 'in':
    case 'not in':
      return containsShape(expression, left, right, report);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return boolean;
    case '~':
      return combine(left, right, (a, b) => `${a ?? ''}${b ?? ''}`) ?? text;
    case '+':
      return isOnly(left, 'text') || isOnly(right, 'text')
        ? combine(left, right, (a, b) => `${a}${b}`) ?? text
        : anything;
    default:
      return number;
  }
}
