import type { Findings } from '../../Findings';
import { branchSchemas, Form } from '../../model/Form';
import type { LocatedValue } from '../../yaml/LocatedValue';
import { scaffolderFields } from './scaffolderFields';

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
    // What takes one value only is a confirmation or a note.
    const isFixed =
      schema.get('type')?.text === 'null' ||
      schema.get('const') !== undefined ||
      schema.get('enum')?.items().length === 1;
    if (
      isFirst &&
      !form.read.has(name) &&
      !decisive.has(name) &&
      !isSecret &&
      !asksForCredentials &&
      !isFixed
    ) {
      findings.add(
        'unused-parameter',
        // A field of one's own may ask only in order to check the answer.
        isOwnField(schema) ? 'note' : 'warning',
        schema.keyPlace(),
        `The form asks for "${name}", but nothing reads the answer`,
        'remove the question, or use the answer',
      );
    }
  }
}

function isOwnField(schema: LocatedValue): boolean {
  const field = schema.get('ui:field')?.text;
  return field !== undefined && !scaffolderFields.includes(field);
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
