import type { Arguments, BinaryOperator, Expression, Test } from './ast';

/** A binary operation from the start of its left to the end of its right side. */
export function binary(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
): Expression {
  return {
    type: 'binary',
    operator,
    left,
    right,
    start: left.start,
    end: right.end,
  };
}

/**
 * What `not` in front of an operand negates: in the engine it binds more
 * closely than arithmetic and comparison, so `not a == b` compares `not a`.
 */
export function negate(operand: Expression, start: number): Expression {
  const reaches =
    operand.type === 'binary' &&
    !['or', 'and', 'in', 'not in', '//', '**'].includes(operand.operator);
  return reaches
    ? { ...operand, left: negate(operand.left, start), start }
    : { type: 'unary', operator: 'not', operand, start, end: operand.end };
}

/** Name and arguments of the test behind `is`. */
export function testInvocation(
  expression: Expression,
): Pick<Test, 'name' | 'nameSpan' | 'positional' | 'keywords'> {
  const nothing = { positional: [], keywords: [] };
  const nameSpan = { start: expression.start, end: expression.end };
  switch (expression.type) {
    case 'call':
      return {
        ...testInvocation(expression.callee),
        ...argumentsOf(expression),
      };
    case 'filter':
      return {
        name: expression.name,
        nameSpan: expression.nameSpan,
        positional: [expression.input as Expression, ...expression.positional],
        keywords: expression.keywords,
      };
    case 'name':
      return { name: expression.name, nameSpan, ...nothing };
    case 'literal':
      return { name: String(expression.value), nameSpan, ...nothing };
    default:
      return { name: 'undefined', nameSpan, ...nothing };
  }
}

function argumentsOf({ positional, keywords }: Arguments): Arguments {
  return { positional, keywords };
}
