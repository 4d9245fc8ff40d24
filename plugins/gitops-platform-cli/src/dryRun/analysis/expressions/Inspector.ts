import {
  anything,
  boolean,
  combine,
  constant,
  isOnly,
  map,
  number,
  Shape,
  subject,
  text,
  union,
} from '../shapes/Shape';
import type { Expression, Parameters, Statement, Template } from '../syntax';
import { assignedNames } from './assignedNames';
import { compareShapes } from './comparisons';
import { ExpressionInspector } from './ExpressionInspector';
import type { InspectorOptions } from './InspectorOptions';
import { Scope } from './Scope';

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
  /** Variables that are set somewhere; the engine keeps them beyond the tag that sets them. */
  #assigned: ReadonlySet<string> = new Set();

  readonly #expressions: ExpressionInspector;

  constructor(private readonly options: InspectorOptions) {
    this.#expressions = new ExpressionInspector(options, {
      capture: (body, scope) => this.#text(body, scope.inner()),
      isAssigned: name => this.#assigned.has(name),
    });
  }

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
    return this.#expressions.infer(expression, scope);
  }
}
