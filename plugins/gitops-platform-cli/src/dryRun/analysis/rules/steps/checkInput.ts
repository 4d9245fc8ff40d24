import type { Findings } from '../../Findings';
import { schemaProblems } from '../../model/schemaProblems';
import type { LocatedValue } from '../../yaml/LocatedValue';
import type { CheckedStep } from './CheckedStep';

/** Compares the input of a step with what its action takes. */
export function checkInput(
  { action, schema, located, shapes }: CheckedStep,
  findings: Findings,
) {
  if (!schema?.input) {
    return;
  }
  const input = located.get('input');
  if (!input?.isMap) {
    checkAbsentInput(action, schema.input.required, located, findings);
    return;
  }
  const problems = schemaProblems(
    input,
    schema.input,
    value => shapes.get(value),
    '',
  );
  for (const { kind, place, message, hint } of problems) {
    switch (kind) {
      case 'unknown-key':
        findings.add(
          'unknown-input',
          'error',
          place,
          `${action} takes no ${message}`,
          hint,
        );
        break;
      case 'missing-key':
        findings.add(
          'missing-input',
          'error',
          place,
          `${action} needs ${message}`,
        );
        break;
      default:
        findings.add('wrong-input', 'error', place, message, hint);
    }
  }
}

function checkAbsentInput(
  action: string,
  required: unknown,
  located: LocatedValue,
  findings: Findings,
) {
  const [first] = Array.isArray(required) ? required : [];
  if (first !== undefined) {
    findings.add(
      'missing-input',
      'error',
      (located.get('action') ?? located).place(),
      `${action} needs "${first}"`,
    );
  }
}
