import type { Block, Capture, Statement, Template } from './ast';
import { declaresMacro } from './declaresMacro';
import { deepestNesting } from './limits';
import type { Segment } from './segments';
import { TagReader } from './TagReader';
import { isBareTag, refuseTag } from './tags';
import { TemplateSyntaxError } from './TemplateSyntaxError';

/** What stands between two tags, and the tag that ended it. */
interface Body {
  body: Statement[];
  stop: Segment;
}

/** Joins the segments of a template to a tree of statements. */
export class TemplateParser {
  readonly #tags: TagReader;
  readonly #blocks = new Set<string>();
  #index = 0;
  #depth = 0;

  constructor(source: string, private readonly segments: Segment[]) {
    this.#tags = new TagReader(source);
  }

  /** Parses the whole template. */
  parse(): Template {
    return { body: this.#body([]).body };
  }

  /** Parses up to one of the tags, which is taken. */
  #body(stops: string[], opener?: Segment): Body {
    this.#depth++;
    if (this.#depth > deepestNesting) {
      throw refusal(`More than ${deepestNesting} levels of nesting`, opener);
    }
    const body: Statement[] = [];
    while (this.#index < this.segments.length) {
      const segment = this.segments[this.#index++];
      const name = this.#tags.nameOf(segment);
      if (name && stops.includes(name)) {
        this.#assertBare(name, segment);
        this.#depth--;
        return { body, stop: segment };
      }
      body.push(this.#statement(name, segment));
    }
    if (opener) {
      const expected = stops[stops.length - 1];
      const name = this.#tags.nameOf(opener);
      throw refusal(`"${name}" has no "{% ${expected} %}"`, opener);
    }
    this.#depth--;
    return { body, stop: this.segments[this.segments.length - 1] };
  }

  #assertBare(name: string, segment: Segment) {
    if (isBareTag(name) && this.#tags.text(segment) !== '') {
      throw refusal(`"${name}" takes nothing behind its name`, segment);
    }
  }

  #statement(name: string, segment: Segment): Statement {
    const { kind, text, start, end, open } = segment;
    switch (kind) {
      case 'text':
        return { type: 'text', value: text, start, end };
      case 'output': {
        const expression = this.#tags.expressionIn(start, end);
        return { type: 'output', expression, start: open, end };
      }
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
      case 'switch':
        return this.#switch(segment);
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
      default:
        return refuseTag(name, segment);
    }
  }

  #if(segment: Segment): Statement {
    const branches = [];
    let opener = segment;
    for (;;) {
      const condition = this.#tags.expression(opener);
      const { body, stop } = this.#body(
        ['elif', 'elseif', 'else', 'endif'],
        opener,
      );
      branches.push({ condition, body });
      const name = this.#tags.nameOf(stop);
      if (name === 'else' || name === 'endif') {
        const otherwise =
          name === 'else' ? this.#body(['endif'], opener).body : undefined;
        return { type: 'if', branches, otherwise, ...spanOf(segment) };
      }
      opener = stop;
    }
  }

  #for(segment: Segment): Statement {
    const loop = this.#tags.loop(segment);
    const { body, stop } = this.#body(['else', 'endfor'], segment);
    const otherwise =
      this.#tags.nameOf(stop) === 'else'
        ? this.#body(['endfor'], segment).body
        : undefined;
    return { type: 'for', ...loop, body, otherwise, ...spanOf(segment) };
  }

  #switch(segment: Segment): Statement {
    const subject = this.#tags.expression(segment);
    const stops = ['case', 'default', 'endswitch'];
    let { body, stop } = this.#body(stops, segment);
    if (body.length > 0) {
      throw refusal('"switch" begins with "case" or "default"', segment);
    }
    const cases = [];
    let otherwise: Statement[] | undefined;
    while (this.#tags.nameOf(stop) === 'case') {
      const value = this.#tags.expression(stop);
      ({ body, stop } = this.#body(stops, segment));
      cases.push({ value, body });
    }
    if (this.#tags.nameOf(stop) === 'default') {
      otherwise = this.#body(['endswitch'], segment).body;
    }
    if (cases.length === 0 && !otherwise) {
      throw refusal('"switch" has no "case"', segment);
    }
    return { type: 'switch', subject, cases, otherwise, ...spanOf(segment) };
  }

  #set(segment: Segment): Statement {
    const { targets, value } = this.#tags.assignment(segment);
    return {
      type: 'set',
      targets,
      value: value ?? this.#capture(segment, 'endset'),
      ...spanOf(segment),
    };
  }

  #macro(segment: Segment): Statement {
    const signature = this.#tags.signature(segment);
    const { body } = this.#body(['endmacro'], segment);
    return { type: 'macro', ...signature, body, ...spanOf(segment) };
  }

  #call(segment: Segment): Statement {
    const invocation = this.#tags.invocation(segment);
    const { body } = this.#body(['endcall'], segment);
    return { type: 'callBlock', ...invocation, body, ...spanOf(segment) };
  }

  #filter(segment: Segment): Statement {
    const capture = this.#capture(segment, 'endfilter');
    const filter = this.#tags.parserOf(segment).parseFilterOf(capture);
    return { type: 'filterBlock', filter, ...spanOf(segment) };
  }

  #capture(segment: Segment, closer: string): Capture {
    const { body } = this.#body([closer], segment);
    if (declaresMacro(body)) {
      throw refusal('A macro cannot be declared here', segment);
    }
    return { type: 'capture', body, ...spanOf(segment) };
  }

  #block(segment: Segment): Block {
    const expression = this.#tags.expression(segment);
    if (expression.type !== 'name') {
      throw refusal('The name of a block is one word', segment);
    }
    const { name } = expression;
    const { body, stop } = this.#body(['endblock'], segment);
    const closingName = this.#tags.text(stop);
    if (closingName !== '' && closingName !== name) {
      throw refusal(`"endblock ${closingName}" ends the block "${name}"`, stop);
    }
    if (this.#blocks.has(name)) {
      throw refusal(`There are two blocks with the name "${name}"`, segment);
    }
    this.#blocks.add(name);
    return { type: 'block', name, body, ...spanOf(segment) };
  }
}

function spanOf(segment: Segment) {
  return { start: segment.open, end: segment.end };
}

function refusal(problem: string, segment?: Segment): TemplateSyntaxError {
  return new TemplateSyntaxError(problem, segment?.open ?? 0);
}
