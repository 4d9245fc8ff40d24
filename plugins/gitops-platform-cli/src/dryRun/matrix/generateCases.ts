import { isDeepStrictEqual } from 'node:util';
import type { TemplateCase } from '../CaseResult';
import type { Finding } from '../Finding';
import { placeOf } from '../placeOf';
import type { TemplateFolder } from '../TemplateFolder';
import { caseName, distinctNames } from './caseName';
import { ExplicitValues } from './ExplicitValues';
import { isRecord, type FormSchema, type Path } from './FormSchema';
import { FormWalk, type MissingValue } from './FormWalk';
import type { GeneratedMatrix, MatrixOptions } from './GeneratedMatrix';
import { coverPairs, type Choose } from './pairwise';
import { SchemaValidator } from './SchemaValidator';

/** Most generated cases per template, unless an option says otherwise. */
export const defaultLimit = 50;

/** A page of the form, ready to be filled in. */
interface Page {
  schema: FormSchema;
  schemaPath: Path;
  validator: SchemaValidator;
}

interface FilledForm {
  values: Record<string, unknown>;
  secrets: string[];
}

/**
 * Derives cases from the form of a template, pairwise over its choices: enums,
 * booleans, branches, optional fields present and absent, lists of no, one and
 * two items. Every case is valid against every page of the form; combinations
 * that explicit cases have already are left out.
 *
 * Nothing is random: the same form and the same explicit cases give the same
 * matrix.
 */
export function generateCases(
  template: TemplateFolder,
  options: MatrixOptions,
): GeneratedMatrix {
  const { explicit, limit = defaultLimit, exclude = [] } = options;
  if (limit <= 0) {
    return { cases: [], findings: [] };
  }
  const form = new Form(template, new ExplicitValues(explicit), exclude);
  const problem = form.invalidPage();
  if (problem) {
    return { cases: [], findings: [problem] };
  }
  const { selections, left } = coverPairs(choose => form.fill(choose), limit);
  const ordinary = form.ordinaryChoices();
  const names = distinctNames(
    selections.map(({ choices }) => caseName(choices, ordinary)),
  );
  const cases = selections
    .map(
      ({ result }, index): TemplateCase => ({
        name: names[index],
        origin: 'generated',
        values: result.values,
        secrets: [
          ...new Set([
            ...declaredSecrets(template),
            ...explicit.flatMap(({ secrets }) => secrets),
            ...result.secrets,
          ]),
        ].sort(),
        user: options.user ?? explicit[0]?.user ?? 'user:default/guest',
        expect: { outcome: 'success' },
      }),
    )
    .filter(
      ({ values }) =>
        !explicit.some(other => isDeepStrictEqual(other.values, values)),
    );
  return {
    cases,
    findings: [
      ...form.findings(selections.length > 0),
      ...(left > 0 ? [limitReached(template, left, limit)] : []),
    ],
  };
}

/** All pages of a template's form, filled in together. */
class Form {
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
          }.`,
          hint: 'A portal shows this form in part or not at all. "required", for example, is a list of names beside "properties".',
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
          ? `Some branches of the form are untestable without a case: nothing says what "${parameter}" looks like.`
          : `Template "${
              this.#template.name
            }" is untestable without a case: nothing says what "${parameter}" looks like.`,
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
        }.`,
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

/** Names in the schema of `spec.secrets`. */
function declaredSecrets({ entity }: TemplateFolder): string[] {
  const { secrets } = entity.spec;
  const schema = isRecord(secrets) ? secrets.schema : undefined;
  return isRecord(schema) && isRecord(schema.properties)
    ? Object.keys(schema.properties)
    : [];
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

function limitReached(
  template: TemplateFolder,
  left: number,
  limit: number,
): Finding {
  return {
    ...placeOf(template, ['spec', 'parameters']),
    rule: 'matrix-limit',
    severity: 'note',
    message: `${left} pairs of choices are not covered within the limit of ${limit} generated cases.`,
    hint: 'raise the limit of the matrix, or write cases for the combinations that matter',
  };
}
