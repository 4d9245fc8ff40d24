import { isDeepStrictEqual } from 'node:util';
import type { TemplateCase } from '../CaseResult';
import type { Finding } from '../Finding';
import { placeOf } from '../placeOf';
import type { TemplateFolder } from '../TemplateFolder';
import { caseName, distinctNames } from './caseName';
import { ExplicitValues } from './ExplicitValues';
import { Form } from './Form';
import { isRecord } from './FormSchema';
import type { GeneratedMatrix, MatrixOptions } from './GeneratedMatrix';
import { coverPairs } from './pairwise';

/** Most generated cases per template, unless an option says otherwise. */
export const defaultLimit = 50;

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

/** Names in the schema of `spec.secrets`. */
function declaredSecrets({ entity }: TemplateFolder): string[] {
  const { secrets } = entity.spec;
  const schema = isRecord(secrets) ? secrets.schema : undefined;
  return isRecord(schema) && isRecord(schema.properties)
    ? Object.keys(schema.properties)
    : [];
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
    message: `${left} pairs of choices are not covered within the limit of ${limit} generated cases`,
    hint: 'raise the limit of the matrix, or write cases for the combinations that matter',
  };
}
