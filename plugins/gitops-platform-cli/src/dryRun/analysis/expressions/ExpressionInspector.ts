import { didYouMean } from '../closest';
import {
  anything,
  boolean,
  combine,
  constant,
  Constant,
  emptyList,
  isOnly,
  list,
  map,
  number,
  optional,
  Shape,
  subject,
  text,
  truthOf,
  union,
} from '../shapes/Shape';
import type {
  Arguments,
  Binary,
  Call,
  Expression,
  Filter,
  Member,
  Name,
  Span,
  Statement,
  Test,
} from '../syntax';
import { compareShapes, containsShape } from './comparisons';
import { filterShape, literalOf } from './filterShape';
import { Language, testArguments } from './Language';
import { hasMethod, methodsOf } from './methods';
import type { Report } from './Report';
import { Scope } from './Scope';

export interface InspectorOptions {
  language: Language;
  report: Report;
  /** Explains a name that is no variable here, e.g. `parameters` in a skeleton file. */
  hintForVariable?: (name: string) => string | undefined;
  /** Keys that are asked for with `is defined` or `default` may be missing. */
  allowsMissing?: boolean;
}

/** What expressions need of the statements around them. */
export interface Surroundings {
  /** The text that a block renders to, as the input of a filter. */
  capture(body: Statement[], scope: Scope): Shape;
  /** Whether a variable is bound anywhere in the template. */
  isAssigned(name: string): boolean;
}

/** Longest chain of operators and brackets that the engine evaluates. Source: limit `nestingDepth` of the engine. */
const deepestEvaluation = 512;

/** Infers what each expression can be, and reports every name that leads nowhere. */
export class ExpressionInspector {
  #depth = 0;

  constructor(
    private readonly options: InspectorOptions,
    private readonly host: Surroundings,
  ) {}

  /** What an expression can be. */
  infer(expression: Expression, scope: Scope): Shape {
    this.#depth++;
    try {
      if (this.#depth > deepestEvaluation) {
        this.options.report(
          'template-syntax',
          'error',
          expression,
          `The engine evaluates at most ${deepestEvaluation} operators in a row`,
        );
        return anything;
      }
      return this.#inferNode(expression, scope);
    } finally {
      this.#depth--;
    }
  }

  #inferNode(expression: Expression, scope: Scope): Shape {
    switch (expression.type) {
      case 'literal':
        return constant(expression.value);
      case 'regex':
        return anything;
      case 'name':
        return markRead(this.#name(expression, scope));
      case 'member':
        return this.#member(expression, scope);
      case 'slice':
        expression.bounds.forEach(bound => this.infer(bound, scope));
        this.infer(expression.target, scope);
        return list();
      case 'call':
        return this.#call(expression, scope);
      case 'filter':
        return this.#filter(expression, scope);
      case 'test':
        return this.#test(expression, scope);
      case 'binary':
        return this.#binary(expression, scope);
      case 'unary': {
        const operand = this.infer(expression.operand, scope);
        if (expression.operator !== 'not') {
          return number;
        }
        const truth = truthOf(operand);
        return truth === undefined ? boolean : constant(!truth);
      }
      case 'conditional': {
        const truth = truthOf(this.infer(expression.condition, scope));
        const then = this.infer(expression.then, scope);
        const otherwise = expression.otherwise
          ? this.infer(expression.otherwise, scope)
          : constant('');
        if (truth === undefined) {
          return union(then, otherwise);
        }
        return truth ? then : otherwise;
      }
      case 'list': {
        const items = expression.items.map(item => this.infer(item, scope));
        // Of no item nothing is known, which leaves open what else the list may be.
        return items.length > 0 ? list(items.reduce(union)) : emptyList;
      }
      case 'group':
        return expression.items
          .map(item => this.infer(item, scope))
          .reduce((_, last) => last);
      default:
        return map(
          expression.entries.map(({ key, value }) => [
            key,
            this.infer(value, scope),
          ]),
          { subject: subject('unknown-member', 'key', 'here') },
        );
    }
  }

  #name({ name, ...span }: Name, scope: Scope): Shape {
    const { language, report, hintForVariable } = this.options;
    const shape = scope.get(name);
    if (shape) {
      return shape;
    }
    if (language.globals.has(name) || this.host.isAssigned(name)) {
      return anything;
    }
    const known = [...scope.names(), ...language.globals];
    report(
      'unknown-variable',
      'error',
      span,
      `There is no variable "${name}" here`,
      hintForVariable?.(name) ?? didYouMean(name, known),
    );
    return anything;
  }

  #member(expression: Member, scope: Scope, mayBeMissing = false): Shape {
    const target =
      expression.target.type === 'name'
        ? this.#name(expression.target, scope)
        : this.infer(expression.target, scope);
    const keyShape = this.infer(expression.key, scope);
    const keys = keyShape.values;
    if (!keys || !target.kinds) {
      markRead(target);
      return anything;
    }
    return keys
      .map(key => this.#key(target, key, expression.key, mayBeMissing))
      .reduce(union);
  }

  #key(target: Shape, key: Constant, span: Span, mayBeMissing: boolean): Shape {
    const name = String(key);
    const kinds = [...(target.kinds ?? [])].filter(
      kind => kind !== 'absent' && kind !== 'null',
    );
    const { members } = target;
    members?.read?.add(name);
    const known = members?.known.get(name);
    if (known) {
      return known;
    }
    const jinja = this.options.language.cookiecutterCompat;
    const isIndex = /^\d+$/.test(name);
    if (
      kinds.length === 0 ||
      members?.open ||
      kinds.some(
        kind =>
          hasMethod(kind, name, jinja) ||
          (isIndex && (kind === 'list' || kind === 'text')),
      )
    ) {
      return isIndex && target.items ? optional(target.items) : anything;
    }
    if (mayBeMissing && this.options.allowsMissing) {
      return constant(undefined);
    }
    this.#reportMissing(target, name, span);
    return anything;
  }

  #reportMissing(target: Shape, name: string, span: Span) {
    const { report } = this.options;
    const { members } = target;
    if (members) {
      const explain = members.subject ?? subject('unknown-member', 'key');
      const known = [...members.known.keys()];
      const { rule, message, hint } = explain(name, known);
      report(rule, 'error', span, message, hint);
      return;
    }
    const kinds = [...(target.kinds ?? [])].filter(kind => kind !== 'absent');
    report(
      'unknown-member',
      'error',
      span,
      `A ${kinds.join(' or ')} has no "${name}"`,
      didYouMean(name, methodsOf(kinds)),
    );
  }

  #call(expression: Call, scope: Scope): Shape {
    const { callee } = expression;
    const shape =
      callee.type === 'name'
        ? this.#name(callee, scope)
        : this.infer(callee, scope);
    if (isOnly(shape, 'text', 'number', 'boolean', 'list', 'map')) {
      this.options.report(
        'not-callable',
        'error',
        callee,
        `This is a ${[...(shape.kinds ?? [])].join(' or ')} and no function`,
      );
    }
    this.#arguments(expression, scope);
    return callee.type === 'name' && callee.name === 'range'
      ? list(number)
      : anything;
  }

  #arguments({ positional, keywords }: Arguments, scope: Scope): Shape[] {
    keywords.forEach(({ value }) => this.infer(value, scope));
    return positional.map(argument => this.infer(argument, scope));
  }

  #filter(expression: Filter, scope: Scope): Shape {
    const { language, report } = this.options;
    const { name, nameSpan, input, keywords, positional } = expression;
    const mayBeMissing = name === 'default' || name === 'd';
    const shape =
      input.type === 'capture'
        ? this.host.capture(input.body, scope)
        : this.#possiblyMissing(input, scope, mayBeMissing);
    const supplied = this.#arguments(expression, scope);
    if (!language.filters.has(name)) {
      report(
        'unknown-filter',
        'error',
        nameSpan,
        `There is no filter "${name}"`,
        didYouMean(name, language.filters),
      );
      return anything;
    }
    if (language.hostFilters.has(name) && keywords.length > 0) {
      report(
        'wrong-arguments',
        'error',
        keywords[0],
        `The filter "${name}" takes no named arguments`,
        'give the value without a name',
      );
    }
    const argument = literalOf(positional[0]);
    if (name === 'pick' && typeof argument === 'string' && shape.kinds) {
      const [first, ...rest] = argument.split('.');
      const picked = this.#key(shape, first, positional[0], false);
      return rest.length === 0 ? picked : anything;
    }
    return filterShape(name, shape, supplied);
  }

  #test(expression: Test, scope: Scope): Shape {
    const { name, nameSpan, positional, keywords, negated } = expression;
    const asksWhetherThere = name === 'defined' || name === 'undefined';
    const input = this.#possiblyMissing(
      expression.input,
      scope,
      asksWhetherThere,
    );
    this.#arguments(expression, scope);
    const expected = testArguments.get(name);
    if (expected === undefined) {
      this.options.report(
        'unknown-test',
        'error',
        nameSpan,
        `There is no test "${name}"`,
        didYouMean(name, testArguments.keys()),
      );
    } else if (positional.length !== expected || keywords.length > 0) {
      this.options.report(
        'wrong-arguments',
        'error',
        nameSpan,
        `The test "${name}" takes ${
          expected === 0 ? 'no argument' : 'one argument'
        }`,
      );
    }
    if (asksWhetherThere && input.values?.every(value => value === undefined)) {
      return constant((name === 'defined') === negated);
    }
    return boolean;
  }

  #possiblyMissing(
    expression: Expression,
    scope: Scope,
    mayBeMissing: boolean,
  ): Shape {
    return mayBeMissing && expression.type === 'member'
      ? this.#member(expression, scope, true)
      : this.infer(expression, scope);
  }

  #binary(expression: Binary, scope: Scope): Shape {
    const left = this.#possiblyMissing(
      expression.left,
      scope,
      expression.operator === 'or',
    );
    const right = this.infer(expression.right, scope);
    switch (expression.operator) {
      case 'or':
        return combine(left, right, (a, b) => a || b) ?? union(left, right);
      case 'and':
        return combine(left, right, (a, b) => a && b) ?? union(left, right);
      case '==':
      case '===':
      case '!=':
      case '!==':
        return compareShapes(
          expression.operator,
          left,
          right,
          expression,
          this.options.report,
        );
      case 'in':
      case 'not in':
        return containsShape(expression, left, right, this.options.report);
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
}

/** A map that is used as a whole: all of its keys count as read. */
function markRead(shape: Shape): Shape {
  const { members } = shape;
  if (members?.read) {
    for (const key of members.known.keys()) {
      members.read.add(key);
    }
  }
  return shape;
}
