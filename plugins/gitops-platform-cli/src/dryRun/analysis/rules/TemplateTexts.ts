import type { Place } from '../../Finding';
import { Inspector } from '../expressions/Inspector';
import type { Language } from '../expressions/Language';
import type { Scope } from '../expressions/Scope';
import type { Findings } from '../Findings';
import { anything, Shape } from '../shapes/Shape';
import {
  Expression,
  parseTemplate,
  Statement,
  SyntaxOptions,
  Template,
  TemplateSyntaxError,
} from '../syntax';
import type { LocatedValue } from '../yaml/LocatedValue';

/** Variables that a text is most likely to mean where the dollar is missing. */
const withoutDollar =
  /(?<!\$)\{\{-?\s*(?:parameters|steps|secrets|values|each|user|environment)\s*[.[]/;

/** A text of the template file that holds a template. */
export interface TemplateText {
  template: Template;
  /** What it can be. */
  shape: Shape;
}

/** Parses and inspects the texts of a template file, each one once for each scope. */
export class TemplateTexts {
  readonly #parsed = new Map<string, Template | TemplateSyntaxError>();

  constructor(
    private readonly findings: Findings,
    private readonly language: Language,
  ) {}

  /**
   * Reports what is wrong with a text.
   *
   * @returns Undefined where the text is no template: it holds no tag, or the
   * engine does not parse it.
   */
  inspect(
    value: LocatedValue,
    scope: Scope,
    hintForVariable?: (name: string) => string | undefined,
  ): TemplateText | undefined {
    const template = this.parse(value);
    if (!template) {
      return undefined;
    }
    const place = (offset: number) => value.placeAt(offset);
    reportMissingDollar(this.findings, template, value.text ?? '', place);
    if (!isTemplated(template)) {
      return undefined;
    }
    const inspector = new Inspector({
      language: this.language,
      hintForVariable,
      report: (rule, severity, span, message, hint) =>
        this.findings.add(rule, severity, place(span.start), message, hint),
    });
    return { template, shape: inspector.template(template, scope) };
  }

  /** What a text can be in a scope, without reporting anything. */
  shapeIn(value: LocatedValue, scope: Scope): Shape {
    const template = this.#parse(value.text ?? '');
    return template instanceof TemplateSyntaxError
      ? anything
      : new Inspector({ language: this.language, report: () => {} }).template(
          template,
          scope,
        );
  }

  /** What an expression can be in a scope, without reporting anything. */
  shapeOf(expression: Expression, scope: Scope): Shape {
    return new Inspector({
      language: this.language,
      report: () => {},
    }).expression(expression, scope);
  }

  /** Parses a text; reports where the engine would leave it as it is. */
  parse(value: LocatedValue): Template | undefined {
    const parsed = this.#parse(value.text ?? '');
    if (parsed instanceof TemplateSyntaxError) {
      const { message, hint, offset } = parsed;
      this.findings.add(
        'template-syntax',
        'error',
        value.placeAt(offset),
        `${message}; the scaffolder would leave this text as it is`,
        hint,
      );
      return undefined;
    }
    return parsed;
  }

  #parse(source: string): Template | TemplateSyntaxError {
    const known = this.#parsed.get(source);
    if (known) {
      return known;
    }
    const parsed = tryParse(source);
    this.#parsed.set(source, parsed);
    return parsed;
  }
}

/** Parses a template; gives the error where the engine refuses it. */
export function tryParse(
  source: string,
  options?: SyntaxOptions,
): Template | TemplateSyntaxError {
  try {
    return parseTemplate(source, options);
  } catch (error) {
    if (error instanceof TemplateSyntaxError) {
      return error;
    }
    throw error;
  }
}

export function isTemplated({ body }: Template): boolean {
  return body.some(statement => statement.type !== 'text');
}

/** Reports `{{ parameters.name }}`, which stays as it is. */
export function reportMissingDollar(
  findings: Findings,
  template: Template,
  source: string,
  placeAt: (offset: number) => Place,
) {
  // The text of a raw block is meant as it is.
  if (/\{%-?\s*(?:raw|verbatim)\b/.test(source)) {
    return;
  }
  for (const { start } of textsWith(template.body, withoutDollar)) {
    findings.add(
      'missing-dollar',
      'error',
      placeAt(start),
      'Without a dollar in front of it, "{{ … }}" stays as it is',
      'write "${{ … }}"',
    );
  }
}

function textsWith(
  body: Statement[],
  pattern: RegExp,
): Array<{ start: number }> {
  return body.flatMap(statement => {
    const found =
      statement.type === 'text' ? pattern.exec(statement.value) : null;
    return found ? [{ start: statement.start + found.index }] : [];
  });
}
