import { closest } from '../closest';
import type {
  Block,
  Call,
  Capture,
  Expression,
  Statement,
  Template,
} from './ast';
import { declaresMacro } from './declaresMacro';
import { deepestNesting, ExpressionParser } from './ExpressionParser';
import { findKeywordIn, findMatching, findTopLevel } from './findInCode';
import { isCodeSpace, trimSpan } from './lexemes';
import { nameOfTag, Segment, splitTemplate, SyntaxOptions } from './segments';
import { TemplateSyntaxError } from './TemplateSyntaxError';

/**
 * Longest template that the engine takes, in UTF-16 code units. Source: limit
 * `sourceCodeUnits` of the engine.
 */
export const longestTemplate = 4 * 1024 * 1024;

const openingTags = [
  'if',
  'for',
  'set',
  'macro',
  'call',
  'filter',
  'block',
  'switch',
  'raw',
  'verbatim',
];
const loadingTags = ['include', 'import', 'from', 'extends'];
const innerTags = new Set([
  'else',
  'endif',
  'endfor',
  'endmacro',
  'endcall',
  'endfilter',
  'endset',
  'default',
  'endswitch',
]);
const innerTagsWithContent = new Set(['elif', 'elseif', 'case']);

class TemplateParser {
  readonly #blocks = new Set<string>();
  #index = 0;
  #depth = 0;

  constructor(readonly source: string, readonly segments: Segment[]) {}

  parse(): Template {
    return { body: this.#body([]).body };
  }

  /** Parses up to one of the tags, which is taken. */
  #body(
    stops: string[],
    opener?: Segment,
  ): { body: Statement[]; stop: Segment } {
    this.#depth++;
    if (this.#depth > deepestNesting) {
      this.#fail(`More than ${deepestNesting} levels of nesting`, opener);
    }
    const body: Statement[] = [];
    while (this.#index < this.segments.length) {
      const segment = this.segments[this.#index++];
      const name =
        segment.kind === 'tag' ? nameOfTag(this.source, segment) : '';
      if (name && stops.includes(name)) {
        this.#assertBare(name, segment);
        this.#depth--;
        return { body, stop: segment };
      }
      body.push(this.#statement(name, segment));
    }
    if (opener) {
      const expected = stops[stops.length - 1];
      this.#fail(
        `"${nameOfTag(this.source, opener)}" has no "{% ${expected} %}"`,
        opener,
      );
    }
    this.#depth--;
    return { body, stop: this.segments[this.segments.length - 1] };
  }

  #statement(name: string, segment: Segment): Statement {
    const { start, end, open } = segment;
    switch (segment.kind) {
      case 'text':
        return { type: 'text', value: segment.text, start, end };
      case 'output':
        return {
          type: 'output',
          expression: this.#expression(start, end),
          start: open,
          end: end,
        };
      default:
        return this.#tag(name, segment);
    }
  }

  #tag(name: string, segment: Segment): Statement {
    switch (name) {
      case 'if':
        return this.#if(segment);
      case 'for':
        return this.#for(segment);
      case 'set':
        return this.#set(segment);
      case 'macro':
        return this.#macro(segment);
      case 'call':
        return this.#call(segment);
      case 'filter':
        return this.#filter(segment);
      case 'block':
        return this.#block(segment);
      case 'switch':
        return this.#switch(segment);
      default:
        return this.#refuse(name, segment);
    }
  }

  #refuse(name: string, segment: Segment): never {
    if (loadingTags.includes(name)) {
      this.#fail(`The engine loads no other templates: "${name}"`, segment);
    }
    if (innerTags.has(name) || innerTagsWithContent.has(name)) {
      this.#fail(`"${name}" belongs to no open tag`, segment);
    }
    if (name === '') {
      this.#fail('A tag begins with its name', segment);
    }
    const suggestion = closest(name, [...openingTags, ...innerTags, 'elif']);
    return this.#fail(
      `There is no tag "${name}"`,
      segment,
      suggestion && `did you mean "${suggestion}"?`,
    );
  }

  #if(segment: Segment): Statement {
    const branches = [];
    let opener = segment;
    for (;;) {
      const condition = this.#rest(opener);
      const { body, stop } = this.#body(
        ['elif', 'elseif', 'else', 'endif'],
        opener,
      );
      branches.push({ condition, body });
      const name = nameOfTag(this.source, stop);
      if (name === 'else' || name === 'endif') {
        const otherwise =
          name === 'else' ? this.#body(['endif'], opener).body : undefined;
        return { type: 'if', branches, otherwise, ...spanOf(segment) };
      }
      opener = stop;
    }
  }

  #for(segment: Segment): Statement {
    const { start, end } = this.#restSpan(segment);
    const keyword = findKeywordIn(this.source, start, end);
    if (keyword < 0) {
      this.#fail('"for" has the form "for name in list"', segment);
    }
    const targets = this.#parser(start, keyword).parseTargets();
    if (targets.length === 1 && targets[0].name === 'loop') {
      this.#fail('The variable of a loop cannot be named "loop"', segment);
    }
    const over = this.#expression(keyword + 2, end);
    const { body, stop } = this.#body(['else', 'endfor'], segment);
    const otherwise =
      nameOfTag(this.source, stop) === 'else'
        ? this.#body(['endfor'], segment).body
        : undefined;
    return { type: 'for', targets, over, body, otherwise, ...spanOf(segment) };
  }

  #set(segment: Segment): Statement {
    const { start, end } = this.#restSpan(segment);
    const assignment = findTopLevel(this.source, start, end, '=');
    const span = spanOf(segment);
    if (assignment >= 0) {
      const targets = this.#parser(start, assignment).parseTargets();
      const value = this.#expression(assignment + 1, end);
      return { type: 'set', targets, value, ...span };
    }
    const targets = this.#parser(start, end).parseTargets();
    const value = this.#capture(segment, 'endset');
    return { type: 'set', targets, value, ...span };
  }

  #macro(segment: Segment): Statement {
    const { start, end } = this.#restSpan(segment);
    let open = start;
    while (open < end && /[A-Za-z0-9_]/.test(this.source[open])) {
      open++;
    }
    const nameEnd = open;
    while (isCodeSpace(this.source[open])) {
      open++;
    }
    if (
      this.source[open] !== '(' ||
      this.source[end - 1] !== ')' ||
      end - open < 2
    ) {
      this.#fail('"macro" has the form "macro name(parameters)"', segment);
    }
    const [name] = this.#parser(start, nameEnd).parseTargets();
    const parameters = this.#parameters(open + 1, end - 1);
    const { body } = this.#body(['endmacro'], segment);
    return { type: 'macro', name, parameters, body, ...spanOf(segment) };
  }

  #call(segment: Segment): Statement {
    const rest = this.#restSpan(segment);
    let { start } = rest;
    let parameters = this.#parameters(start, start);
    if (this.source[start] === '(') {
      const close = findMatching(this.source, start, rest.end);
      if (close < 0) {
        this.#fail('The parameters of "call" have no ")"', segment);
      }
      parameters = this.#parameters(start + 1, close);
      start = close + 1;
    }
    const call = this.#expression(start, rest.end);
    if (call.type !== 'call' || !isStaticReference(call.callee)) {
      this.#fail('"call" has the form "call macro(arguments)"', segment);
    }
    const { body } = this.#body(['endcall'], segment);
    const span = spanOf(segment);
    return { type: 'callBlock', call: call as Call, parameters, body, ...span };
  }

  #filter(segment: Segment): Statement {
    const capture = this.#capture(segment, 'endfilter');
    const { start, end } = this.#restSpan(segment);
    const filter = this.#parser(start, end).parseFilterOf(capture);
    return { type: 'filterBlock', filter, ...spanOf(segment) };
  }

  #block(segment: Segment): Statement {
    const expression = this.#rest(segment);
    if (expression.type !== 'name') {
      this.#fail('The name of a block is one word', segment);
    }
    const { name } = expression as { name: string };
    const { body, stop } = this.#body(['endblock'], segment);
    const closing = this.#restSpan(stop);
    const closingName = this.source.slice(closing.start, closing.end);
    if (closingName !== '' && closingName !== name) {
      this.#fail(`"endblock ${closingName}" ends the block "${name}"`, stop);
    }
    if (this.#blocks.has(name)) {
      this.#fail(`There are two blocks with the name "${name}"`, segment);
    }
    this.#blocks.add(name);
    const block: Block = { type: 'block', name, body, ...spanOf(segment) };
    return block;
  }

  #switch(segment: Segment): Statement {
    const subject = this.#rest(segment);
    const stops = ['case', 'default', 'endswitch'];
    let { body, stop } = this.#body(stops, segment);
    if (body.length > 0) {
      this.#fail('"switch" begins with "case" or "default"', segment);
    }
    const cases = [];
    let otherwise: Statement[] | undefined;
    while (nameOfTag(this.source, stop) === 'case') {
      const value = this.#rest(stop);
      ({ body, stop } = this.#body(stops, segment));
      cases.push({ value, body });
    }
    if (nameOfTag(this.source, stop) === 'default') {
      otherwise = this.#body(['endswitch'], segment).body;
    }
    if (cases.length === 0 && !otherwise) {
      this.#fail('"switch" has no "case"', segment);
    }
    return { type: 'switch', subject, cases, otherwise, ...spanOf(segment) };
  }

  #capture(segment: Segment, closer: string): Capture {
    const { body } = this.#body([closer], segment);
    if (declaresMacro(body)) {
      this.#fail('A macro cannot be declared here', segment);
    }
    return { type: 'capture', body, ...spanOf(segment) };
  }

  #parameters(start: number, end: number) {
    const span = trimSpan(this.source, start, end);
    return span.start === span.end
      ? { positional: [], keywords: [] }
      : this.#parser(span.start, end + 1).parseParameters();
  }

  #rest(segment: Segment): Expression {
    const { start, end } = this.#restSpan(segment);
    return this.#expression(start, end);
  }

  #restSpan(segment: Segment): { start: number; end: number } {
    const name = nameOfTag(this.source, segment);
    return trimSpan(this.source, segment.start + name.length, segment.end);
  }

  #expression(start: number, end: number): Expression {
    return this.#parser(start, end).parse();
  }

  #parser(start: number, end: number): ExpressionParser {
    return new ExpressionParser(this.source, start, end);
  }

  #assertBare(name: string, segment: Segment) {
    const { start, end } = this.#restSpan(segment);
    if (innerTags.has(name) && start < end) {
      this.#fail(`"${name}" takes nothing behind its name`, segment);
    }
  }

  #fail(problem: string, segment?: Segment, hint?: string): never {
    throw new TemplateSyntaxError(problem, segment?.open ?? 0, hint);
  }
}

/**
 * Parses a template as the scaffolder's engine does, with offsets.
 *
 * @throws TemplateSyntaxError exactly where the engine refuses the source.
 */
export function parseTemplate(
  source: string,
  options: SyntaxOptions = {},
): Template {
  if (source.length > longestTemplate) {
    throw new TemplateSyntaxError(
      `The engine takes templates of up to ${longestTemplate} characters, this one has ${source.length}`,
      0,
    );
  }
  return new TemplateParser(source, splitTemplate(source, options)).parse();
}

function spanOf(segment: Segment) {
  return { start: segment.open, end: segment.end };
}

function isStaticReference(expression: Expression): boolean {
  return (
    expression.type === 'name' ||
    (expression.type === 'member' &&
      expression.key.type === 'literal' &&
      isStaticReference(expression.target))
  );
}
