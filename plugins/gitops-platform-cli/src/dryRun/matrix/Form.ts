import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../Finding';
import { placeOf } from '../placeOf';
import type { TemplateFolder } from '../TemplateFolder';
import type { Choose } from './Choice';
import type { ExplicitValues } from './ExplicitValues';
import { isRecord, type FormSchema, type Path } from './FormSchema';
import { FormWalk } from './FormWalk';
import type { MissingValue } from './FormWalkContext';
import { SchemaValidator } from './SchemaValidator';

/** A page of the form, ready to be filled in. */
interface Page {
  schema: FormSchema;
  schemaPath: Path;
  validator: SchemaValidator;
}

/** Answers that the form accepts. */
export interface FilledForm {
  values: Record<string, unknown>;
  secrets: string[];
}

/** All pages of a template's form, filled in together. */
export class Form {
  readonly #template: TemplateFolder;
  readonly #pages: Page[];
  readonly #explicit: ExplicitValues;
  readonly #exclude: Record<string, unknown>[];
  readonly #missing = new Map<string, MissingValue>();
  /** Why the last filled form was refused. */
  #refusal?: string;

  constructor(
    template: TemplateFolder,
    explicit: ExplicitValues,
    exclude: Record<string, unknown>[],
  ) {
    this.#template = template;
    this.#pages = pagesOf(template);
    this.#explicit = explicit;
    this.#exclude = exclude;
  }

  /** A page that is no JSON schema; nothing can be filled in then. */
  invalidPage(): Finding | undefined {
    for (const { schema, schemaPath, validator } of this.#pages) {
      try {
        validator.explain(schema, {});
      } catch (error) {
        return {
          ...placeOf(this.#template, schemaPath),
          rule: 'invalid-form',
          severity: 'error',
          message: `The form is no valid JSON schema: ${
            (error as Error).message
          }`,
          hint: 'a portal shows this form in part or not at all. "required", for example, is a list of names beside "properties"',
        };
      }
    }
    return undefined;
  }

  /** @returns undefined where the choices lead to no form that may be sent */
  fill(choose: Choose): FilledForm | undefined {
    const values: Record<string, unknown> = {};
    const missing: MissingValue[] = [];
    const secrets = new Set<string>();
    for (const { schema, schemaPath, validator } of this.#pages) {
      new FormWalk(schema, validator, {
        choose,
        explicit: this.#explicit,
        missing,
        secrets,
      }).fillPage(values, schemaPath);
    }
    missing.forEach(entry => this.#missing.set(entry.parameter, entry));
    this.#refusal = this.#pages
      .map(({ schema, validator }) => validator.explain(schema, values))
      .find(reason => reason !== undefined);
    const excluded = this.#exclude.some(part => includes(values, part));
    if (missing.length > 0 || this.#refusal !== undefined || excluded) {
      return undefined;
    }
    return { values, secrets: [...secrets] };
  }

  ordinaryChoices(): Map<string, string> {
    const choices = new Map<string, string>();
    this.fill((factor, levels) => {
      choices.set(factor, levels[0]);
      return levels[0];
    });
    return choices;
  }

  findings(hasCases: boolean): Finding[] {
    const missing = [...this.#missing.values()].map(
      ({ parameter, schemaPath }): Finding => ({
        ...placeOf(this.#template, schemaPath),
        rule: 'untestable-without-case',
        severity: hasCases ? 'warning' : 'error',
        message: hasCases
          ? `Some branches of the form are untestable without a case: nothing says what "${parameter}" looks like`
          : `Template "${
              this.#template.name
            }" is untestable without a case: nothing says what "${parameter}" looks like`,
        hint: `give the parameter a "default", "examples" or a "pattern", or write a case file that has it`,
      }),
    );
    if (hasCases || missing.length > 0) {
      return missing;
    }
    this.fill((_, levels) => levels[0]);
    return [
      {
        ...placeOf(this.#template, ['spec', 'parameters']),
        rule: 'untestable-without-case',
        severity: 'error',
        message: `Template "${
          this.#template.name
        }" is untestable without a case: no generated form is accepted${
          this.#refusal ? ` (${this.#refusal})` : ''
        }`,
        hint: 'write a case file with values that the form accepts',
      },
    ];
  }
}

function pagesOf(template: TemplateFolder): Page[] {
  const { parameters } = template.entity.spec;
  const pages = Array.isArray(parameters) ? parameters : [parameters];
  return pages
    .map((schema, index) => ({
      schema,
      schemaPath: Array.isArray(parameters)
        ? ['spec', 'parameters', index]
        : ['spec', 'parameters'],
    }))
    .filter(({ schema }) => isRecord(schema))
    .map(page => ({ ...page, validator: new SchemaValidator(page.schema) }));
}

/** Whether everything in `part` is in `values`. */
function includes(values: unknown, part: unknown): boolean {
  if (!isRecord(part)) {
    return isDeepStrictEqual(values, part);
  }
  return (
    isRecord(values) &&
    Object.entries(part).every(([key, value]) => includes(values[key], value))
  );
}
