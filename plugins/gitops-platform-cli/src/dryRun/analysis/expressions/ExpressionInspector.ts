import { didYouMean } from '../closest';
import {
  anything,
  boolean,
  constant,
  emptyList,
  isOnly,
  list,
  map,
  number,
  Shape,
  subject,
  truthOf,
  union,
} from '../shapes/Shape';
import type {
  Arguments,
  Binary,
  Call,
  Conditional,
  Expression,
  Filter,
  Member,
  Name,
  Statement,
  Test,
} from '../syntax';
import { checkFilter, checkTest } from './checkInvocation';
import { filterShape, literalOf } from './filterShape';
import type { InspectorOptions } from './InspectorOptions';
import { markRead, memberShape } from './memberShape';
import { binaryShape, unaryShape } from './operatorShapes';
import { Scope } from './Scope';

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
        this.#all(expression.bounds, scope);
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
      case 'unary':
        return unaryShape(expression, this.infer(expression.operand, scope));
      case 'conditional':
        return this.#conditional(expression, scope);
      case 'list': {
        const items = this.#all(expression.items, scope);
        // Of no item nothing is known, which leaves open what else the list may be.
        return items.length > 0 ? list(items.reduce(union)) : emptyList;
      }
      case 'group':
        return this.#all(expression.items, scope).reduce((_, last) => last);
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
    const target = this.#unread(expression.target, scope);
    const { values: keys } = this.infer(expression.key, scope);
    if (!keys || !target.kinds) {
      markRead(target);
      return anything;
    }
    return keys
      .map(key =>
        memberShape(target, key, expression.key, this.options, mayBeMissing),
      )
      .reduce(union);
  }

  #call(expression: Call, scope: Scope): Shape {
    const { callee } = expression;
    const shape = this.#unread(callee, scope);
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

  /** A variable of which only a part is used, so its keys do not count as read. */
  #unread(expression: Expression, scope: Scope): Shape {
    return expression.type === 'name'
      ? this.#name(expression, scope)
      : this.infer(expression, scope);
  }

  #filter(expression: Filter, scope: Scope): Shape {
    const { language, report } = this.options;
    const { name, input, positional } = expression;
    const mayBeMissing = name === 'default' || name === 'd';
    const shape =
      input.type === 'capture'
        ? this.host.capture(input.body, scope)
        : this.#possiblyMissing(input, scope, mayBeMissing);
    const supplied = this.#arguments(expression, scope);
    if (!checkFilter(expression, language, report)) {
      return anything;
    }
    const argument = literalOf(positional[0]);
    if (name === 'pick' && typeof argument === 'string' && shape.kinds) {
      const [first, ...rest] = argument.split('.');
      const picked = memberShape(shape, first, positional[0], this.options);
      return rest.length === 0 ? picked : anything;
    }
    return filterShape(name, shape, supplied);
  }

  #test(expression: Test, scope: Scope): Shape {
    const { name, negated } = expression;
    const asksWhetherThere = name === 'defined' || name === 'undefined';
    const input = this.#possiblyMissing(
      expression.input,
      scope,
      asksWhetherThere,
    );
    this.#arguments(expression, scope);
    checkTest(expression, this.options.report);
    if (asksWhetherThere && input.values?.every(value => value === undefined)) {
      return constant((name === 'defined') === negated);
    }
    return boolean;
  }

  #binary(expression: Binary, scope: Scope): Shape {
    const { operator } = expression;
    const left = this.#possiblyMissing(
      expression.left,
      scope,
      operator === 'or',
    );
    const right = this.infer(expression.right, scope);
    return binaryShape(expression, left, right, this.options.report);
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

  #conditional(expression: Conditional, scope: Scope): Shape {
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

  #arguments({ positional, keywords }: Arguments, scope: Scope): Shape[] {
    keywords.forEach(({ value }) => this.infer(value, scope));
    return this.#all(positional, scope);
  }

  #all(expressions: Expression[], scope: Scope): Shape[] {
    return expressions.map(expression => this.infer(expression, scope));
  }
}
