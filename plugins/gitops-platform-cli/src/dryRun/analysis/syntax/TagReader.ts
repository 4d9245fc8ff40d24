import type { Call, Expression, Name, Parameters } from './ast';
import { ExpressionParser } from './ExpressionParser';
import { findKeywordIn, findMatching, findTopLevel } from './findInCode';
import { isCodeSpace, trimSpan } from './lexemes';
import { nameOfTag, Segment } from './segments';
import { TemplateSyntaxError } from './TemplateSyntaxError';

/** Reads what stands inside of a tag, behind its name. */
export class TagReader {
  constructor(private readonly source: string) {}

  /** Name of a tag; of the text between tags, nothing. */
  nameOf(segment: Segment): string {
    return segment.kind === 'tag' ? nameOfTag(this.source, segment) : '';
  }

  /** All that follows the name, as it is written. */
  text(tag: Segment): string {
    const { start, end } = this.#content(tag);
    return this.source.slice(start, end);
  }

  /** All that follows the name, as one expression. */
  expression(tag: Segment): Expression {
    const { start, end } = this.#content(tag);
    return this.expressionIn(start, end);
  }

  /** The expression that fills a range of the source. */
  expressionIn(start: number, end: number): Expression {
    return this.#parser(start, end).parse();
  }

  /** A parser of all that follows the name. */
  parserOf(tag: Segment): ExpressionParser {
    const { start, end } = this.#content(tag);
    return this.#parser(start, end);
  }

  /** `names in list` of a loop. */
  loop(tag: Segment): { targets: Name[]; over: Expression } {
    const { start, end } = this.#content(tag);
    const keyword = findKeywordIn(this.source, start, end);
    if (keyword < 0) {
      throw refusal('"for" has the form "for name in list"', tag);
    }
    const targets = this.#parser(start, keyword).parseTargets();
    if (targets.length === 1 && targets[0].name === 'loop') {
      throw refusal('The variable of a loop cannot be named "loop"', tag);
    }
    return { targets, over: this.expressionIn(keyword + 2, end) };
  }

  /** `names = value` of an assignment; without a value where a block gives it. */
  assignment(tag: Segment): { targets: Name[]; value?: Expression } {
    const { start, end } = this.#content(tag);
    const sign = findTopLevel(this.source, start, end, '=');
    if (sign < 0) {
      return { targets: this.#parser(start, end).parseTargets() };
    }
    const targets = this.#parser(start, sign).parseTargets();
    return { targets, value: this.expressionIn(sign + 1, end) };
  }

  /** `name(parameters)` of a macro. */
  signature(tag: Segment): { name: Name; parameters: Parameters } {
    const { start, end } = this.#content(tag);
    let nameEnd = start;
    while (nameEnd < end && /[A-Za-z0-9_]/.test(this.source[nameEnd])) {
      nameEnd++;
    }
    let open = nameEnd;
    while (isCodeSpace(this.source[open])) {
      open++;
    }
    const hasParentheses =
      this.source[open] === '(' &&
      this.source[end - 1] === ')' &&
      end - open >= 2;
    if (!hasParentheses) {
      throw refusal('"macro" has the form "macro name(parameters)"', tag);
    }
    const [name] = this.#parser(start, nameEnd).parseTargets();
    return { name, parameters: this.#parameters(open + 1, end - 1) };
  }

  /** `(parameters) macro(arguments)` of a call block; its parameters may be left out. */
  invocation(tag: Segment): { parameters: Parameters; call: Call } {
    const { start, end } = this.#content(tag);
    let parameters: Parameters = { positional: [], keywords: [] };
    let callStart = start;
    if (this.source[start] === '(') {
      const close = findMatching(this.source, start, end);
      if (close < 0) {
        throw refusal('The parameters of "call" have no ")"', tag);
      }
      parameters = this.#parameters(start + 1, close);
      callStart = close + 1;
    }
    const call = this.expressionIn(callStart, end);
    if (call.type !== 'call' || !isStaticReference(call.callee)) {
      throw refusal('"call" has the form "call macro(arguments)"', tag);
    }
    return { parameters, call };
  }

  #parameters(start: number, end: number): Parameters {
    const span = trimSpan(this.source, start, end);
    return span.start === span.end
      ? { positional: [], keywords: [] }
      : this.#parser(span.start, end + 1).parseParameters();
  }

  #parser(start: number, end: number): ExpressionParser {
    return new ExpressionParser(this.source, start, end);
  }

  #content(tag: Segment): { start: number; end: number } {
    const name = nameOfTag(this.source, tag);
    return trimSpan(this.source, tag.start + name.length, tag.end);
  }
}

function isStaticReference(expression: Expression): boolean {
  return (
    expression.type === 'name' ||
    (expression.type === 'member' &&
      expression.key.type === 'literal' &&
      isStaticReference(expression.target))
  );
}

function refusal(problem: string, tag: Segment): TemplateSyntaxError {
  return new TemplateSyntaxError(problem, tag.open);
}
