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
  Parameters,
  Span,
  Statement,
  Template,
  Test,
} from '../syntax';
import { assignedNames } from './assignedNames';
import { compareShapes, containsShape } from './comparisons';
import { filterShape, literalOf } from './filterShape';
import { Language, testArguments } from './Language';
import { hasMethod, methodsOf } from './methods';
import type { Report } from './Report';
import { Scope } from './Scope';

export type { Report };

export interface InspectorOptions {
  language: Language;
  report: Report;
  /** Explains a name that is no variable here, e.g. `parameters` in a skeleton file. */
  hintForVariable?: (name: string) => string | undefined;
  /** Keys that are asked for with `is defined` or `default` may be missing. */
  allowsMissing?: boolean;
}

/** Longest chain of operators and brackets that the engine evaluates. Source: limit `nestingDepth` of the engine. */
const deepestEvaluation = 512;

/** Source: `loop` of the engine (nunjitsu 0.6). */
const loopVariable = map(
  [
    ...['index', 'index0', 'revindex', 'revindex0', 'length'].map(
      (name): [string, Shape] => [name, number],
    ),
    ['first', boolean],
    ['last', boolean],
  ],
  { subject: subject('unknown-member', 'key', 'in "loop"') },
);

/**
 * Follows a template without running it: infers what each expression can be and
 * reports every name that leads nowhere, in all branches.
 */
export class Inspector {
  #depth = 0;
  /** Variables that are set somewhere; the engine keeps them beyond the tag that sets them. */
  #assigned: ReadonlySet<string> = new Set();

  constructor(private readonly options: InspectorOptions) {}

  /**
   * What a template as a whole can be: the value of a single interpolation, or
   * text.
   */
  template({ body }: Template, outer: Scope): Shape {
    const scope = outer.inner();
    this.#assigned = assignedNames(body);
    const [only] = body;
    if (body.length === 1 && only.type === 'output') {
      return this.expression(only.expression, scope);
    }
    return this.#text(body, scope);
  }

  /** Inspects statements; gives the texts that they can produce where those are known. */
  #text(body: Statement[], scope: Scope): Shape {
    let result: Shape = constant('');
    for (const statement of body) {
      const part = this.#statement(statement, scope);
      result =
        combine(result, part, (left, right) => `${left}${right ?? ''}`) ?? text;
    }
    return result;
  }

  #statement(statement: Statement, scope: Scope): Shape {
    switch (statement.type) {
      case 'text':
        return constant(statement.value);
      case 'output':
        return this.#interpolation(statement.expression, scope);
      case 'if':
        return this.#alternatives(
          statement.branches.map(branch => {
            this.expression(branch.condition, scope);
            return branch.body;
          }),
          statement.otherwise,
          scope,
        );
      case 'switch': {
        const chosen = this.expression(statement.subject, scope);
        const bodies = statement.cases.map(({ value, body }) => {
          const shape = this.expression(value, scope);
          compareShapes('===', chosen, shape, value, this.options.report);
          return body;
        });
        return this.#alternatives(bodies, statement.otherwise, scope);
      }
      case 'for':
        this.#for(statement, scope);
        return text;
      case 'set':
        this.#set(statement, scope);
        return constant('');
      case 'macro':
        this.#callable(statement.parameters, statement.body, scope);
        scope.set(statement.name.name, anything);
        return constant('');
      case 'callBlock':
        this.expression(statement.call, scope);
        this.#callable(statement.parameters, statement.body, scope);
        return text;
      case 'filterBlock':
        this.expression(statement.filter, scope);
        return text;
      default:
        return this.#text(statement.body, scope.inner());
    }
  }

  #interpolation(expression: Expression, scope: Scope): Shape {
    const shape = this.expression(expression, scope);
    if (isOnly(shape, 'map')) {
      this.options.report(
        'object-in-text',
        'error',
        expression,
        'This is a map, which becomes "[object Object]" in a text',
        'name one of its keys, or write "| dump" for JSON',
      );
    }
    return shape.values && !shape.kinds?.has('list') ? shape : text;
  }

  #alternatives(
    bodies: Statement[][],
    otherwise: Statement[] | undefined,
    scope: Scope,
  ): Shape {
    return [...bodies, otherwise ?? []]
      .map(body => this.#text(body, scope))
      .reduce(union);
  }

  #for(statement: Statement & { type: 'for' }, scope: Scope) {
    const over = this.expression(statement.over, scope);
    if (isOnly(over, 'number', 'boolean')) {
      this.options.report(
        'loop-over-scalar',
        'error',
        statement.over,
        `This loop runs over a ${
          [...(over.kinds ?? [])][0]
        }, not over a list or a map`,
      );
    }
    const [first, ...rest] = statement.targets;
    const item = isOnly(over, 'list') ? over.items ?? anything : anything;
    this.#text(
      statement.body,
      scope.inner([
        ['loop', loopVariable],
        [first.name, rest.length > 0 ? anything : item],
        ...rest.map(({ name }): [string, Shape] => [name, anything]),
      ]),
    );
    this.#text(statement.otherwise ?? [], scope);
  }

  #set(statement: Statement & { type: 'set' }, scope: Scope) {
    this.#value(statement.value, scope);
    for (const { name } of statement.targets) {
      scope.set(name, anything);
    }
  }

  #value(
    value: Expression | { type: 'capture'; body: Statement[] },
    scope: Scope,
  ) {
    return value.type === 'capture'
      ? this.#text(value.body, scope.inner())
      : this.expression(value, scope);
  }

  #callable(parameters: Parameters, body: Statement[], scope: Scope) {
    const inner = scope.inner([['caller', anything]]);
    for (const { name } of parameters.positional) {
      inner.set(name, anything);
    }
    for (const { key, value } of parameters.keywords) {
      this.expression(value, scope);
      inner.set(key, anything);
    }
    this.#text(body, inner);
  }

  /** What an expression can be. */
  expression(expression: Expression, scope: Scope): Shape {
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
      return this.#infer(expression, scope);
    } finally {
      this.#depth--;
    }
  }

  #infer(expression: Expression, scope: Scope): Shape {
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
        expression.bounds.forEach(bound => this.expression(bound, scope));
        this.expression(expression.target, scope);
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
        const operand = this.expression(expression.operand, scope);
        if (expression.operator !== 'not') {
          return number;
        }
        const truth = truthOf(operand);
        return truth === undefined ? boolean : constant(!truth);
      }
      case 'conditional': {
        const truth = truthOf(this.expression(expression.condition, scope));
        const then = this.expression(expression.then, scope);
        const otherwise = expression.otherwise
          ? this.expression(expression.otherwise, scope)
          : constant('');
        if (truth === undefined) {
          return union(then, otherwise);
        }
        return truth ? then : otherwise;
      }
      case 'list': {
        const items = expression.items.map(item =>
          this.expression(item, scope),
        );
        // Of no item nothing is known, which leaves open what else the list may be.
        return items.length > 0 ? list(items.reduce(union)) : emptyList;
      }
      case 'group':
        return expression.items
          .map(item => this.expression(item, scope))
          .reduce((_, last) => last);
      default:
        return map(
          expression.entries.map(({ key, value }) => [
            key,
            this.expression(value, scope),
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
    if (language.globals.has(name) || this.#assigned.has(name)) {
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
        : this.expression(expression.target, scope);
    const keyShape = this.expression(expression.key, scope);
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
        : this.expression(callee, scope);
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
    keywords.forEach(({ value }) => this.expression(value, scope));
    return positional.map(argument => this.expression(argument, scope));
  }

  #filter(expression: Filter, scope: Scope): Shape {
    const { language, report } = this.options;
    const { name, nameSpan, input, keywords, positional } = expression;
    const mayBeMissing = name === 'default' || name === 'd';
    const shape =
      input.type === 'capture'
        ? this.#value(input, scope)
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
      : this.expression(expression, scope);
  }

  #binary(expression: Binary, scope: Scope): Shape {
    const left = this.#possiblyMissing(
      expression.left,
      scope,
      expression.operator === 'or',
    );
    const right = this.expression(expression.right, scope);
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
