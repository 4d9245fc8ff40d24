import type { Findings } from '../../Findings';
import { schemaProblems } from '../../model/schemaProblems';
import type { LocatedValue } from '../../yaml/LocatedValue';

/** Checks the values among which a property lets choose. */
export function checkChoices(schema: LocatedValue, findings: Findings) {
  const choices = schema.get('enum');
  if (!choices) {
    return;
  }
  checkNames(schema, choices, findings);
  checkNumbers(choices, findings);
  checkTypes(schema, choices, findings);
}

function checkNames(
  schema: LocatedValue,
  choices: LocatedValue,
  findings: Findings,
) {
  const count = choices.items().length;
  for (const key of ['enumNames', 'ui:enumNames']) {
    const names = schema.get(key) ?? schema.get('ui:options')?.get(key);
    if (names?.isList && names.items().length !== count) {
      findings.add(
        'wrong-enum-names',
        'error',
        names.keyPlace(),
        `There are ${count} choices and ${names.items().length} names for them`,
      );
    }
  }
}

function checkNumbers(choices: LocatedValue, findings: Findings) {
  for (const choice of choices.items()) {
    const changed =
      typeof choice.scalar === 'number' &&
      choice.notation !== undefined &&
      choice.notation !== String(choice.scalar);
    if (changed) {
      findings.add(
        'ambiguous-number',
        'error',
        choice.place(),
        `YAML reads ${choice.notation} as the number ${choice.scalar}`,
        `write it in quotes: '${choice.notation}'`,
      );
    }
  }
}

function checkTypes(
  schema: LocatedValue,
  choices: LocatedValue,
  findings: Findings,
) {
  const type = schema.get('type')?.text;
  for (const choice of type ? choices.items() : []) {
    const [problem] = schemaProblems(
      choice,
      { type },
      () => undefined,
      'choice',
    );
    if (problem) {
      findings.add(
        'wrong-choice',
        'error',
        choice.place(),
        `The parameter is of type ${type}; nobody can choose ${JSON.stringify(
          choice.scalar,
        )}`,
        problem.hint,
      );
    }
  }
}
