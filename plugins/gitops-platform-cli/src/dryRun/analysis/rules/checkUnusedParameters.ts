import type { Findings } from '../Findings';
import { branchSchemas, Form } from '../model/Form';
import type { LocatedValue } from '../yaml/LocatedValue';

/** Reports questions whose answers nothing reads. */
export function checkUnusedParameters(form: Form, findings: Findings) {
  const decisive = new Set(form.pages.flatMap(page => decisiveIn(page, 0)));
  const asked = new Set<string>();
  for (const { name, schema, top } of form.properties) {
    const isFirst = top && !asked.has(name);
    asked.add(top ? name : '');
    const isSecret = schema.get('ui:field')?.text === 'Secret';
    const asksForCredentials = schema
      .get('ui:options')
      ?.get('requestUserCredentials');
    const isFilled = schema.get('type')?.text === 'null';
    if (
      isFirst &&
      !form.read.has(name) &&
      !decisive.has(name) &&
      !isSecret &&
      !asksForCredentials &&
      !isFilled
    ) {
      findings.add(
        'unused-parameter',
        'warning',
        schema.keyPlace(),
        `The form asks for "${name}", but nothing reads the answer`,
        'remove the question, or use the answer',
      );
    }
  }
}

/** Names that decide which other questions are asked. */
function decisiveIn(schema: LocatedValue, depth: number): string[] {
  const dependencies = [
    ...(schema.get('dependencies')?.entries().keys() ?? []),
  ];
  const conditions = [
    ...(schema.get('if')?.get('properties')?.entries().keys() ?? []),
  ];
  const fields = [
    ...(schema.get('properties')?.entries().values() ?? []),
  ].flatMap(property =>
    [...(property.get('ui:options')?.entries().values() ?? [])].flatMap(
      option => option.text ?? [],
    ),
  );
  return [
    ...dependencies,
    ...conditions,
    ...fields,
    ...(depth < 16
      ? branchSchemas(schema).flatMap(branch => decisiveIn(branch, depth + 1))
      : []),
  ];
}
